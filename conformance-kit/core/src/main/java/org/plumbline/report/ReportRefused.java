package org.plumbline.report;

/** A report is not in order. */
public final class ReportRefused extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why a report was refused. */
    public enum Code {
        /** It is not strict JSON. */
        NOT_JSON,
        /** It does not fit its schema. */
        SCHEMA,
        /** It contradicts itself, or is not written as the kit writes. */
        NOT_CANONICAL;

        @Override
        public String toString() {
            return "REPORT-" + name().replace('_', '-');
        }
    }

    private final Code code;

    ReportRefused(Code code, String message) {
        super(message);
        this.code = code;
    }

    ReportRefused(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}

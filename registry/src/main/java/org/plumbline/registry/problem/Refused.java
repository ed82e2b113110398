package org.plumbline.registry.problem;

import jakarta.ejb.ApplicationException;

/** A request is refused. The detail says what is wrong with this one, where, and what would be right. */
@ApplicationException(rollback = true)
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;

    public Refused(ProblemType type, String detail) {
        super(detail);
        this.type = type;
    }

    public ProblemType type() {
        return type;
    }

    /** What is wrong with this request. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}

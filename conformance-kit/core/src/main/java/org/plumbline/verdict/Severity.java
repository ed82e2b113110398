package org.plumbline.verdict;

/** How much a finding weighs. */
public enum Severity {
    /** The message or service does not conform. */
    ERROR,
    /** It conforms, with a remark. */
    WARNING
}

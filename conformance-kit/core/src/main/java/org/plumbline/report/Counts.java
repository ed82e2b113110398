package org.plumbline.report;

/** How much was judged. */
public record Counts(long files, long messages, long messagesInvalid, long checks) {}

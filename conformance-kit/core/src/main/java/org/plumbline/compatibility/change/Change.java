package org.plumbline.compatibility.change;

/**
 * One thing in which two packages differ.
 *
 * @param kind what sort of thing
 * @param id names it, for a waiver; stable as long as the packages are
 * @param subject what has changed, in one sentence
 * @param readers what it means for those who read
 * @param writers what it means for those who write
 */
public record Change(Kind kind, String id, String subject, Judgement readers, Judgement writers) {
    /** What sorts of things change. */
    public enum Kind {
        /** A kind of message, as a whole: all changes of its schemas together. */
        MESSAGE_TYPE,
        /** One part of a schema, as if nothing else had changed. What counts is the kind of message as a whole. */
        SCHEMA,
        /** A rule, of messages, of archives or of answers. */
        RULE,
        /** A requirement. */
        REQUIREMENT,
        /** A conformance class. */
        CONFORMANCE_CLASS,
        /** A format in which messages are written. */
        FORMAT,
        /** An operation of a contract, or a contract. */
        OPERATION,
        /** A parameter of an operation. */
        PARAMETER,
        /** The body of a request. */
        REQUEST_BODY,
        /** An answer. */
        ANSWER
    }

    /** What it means for a side. */
    public Judgement judgement(Side side) {
        return side == Side.READERS ? readers : writers;
    }

    /** The same, waived where it can be. */
    public Change waived(Waiver by) {
        return new Change(kind, id, subject, readers.waived(by), writers.waived(by));
    }
}

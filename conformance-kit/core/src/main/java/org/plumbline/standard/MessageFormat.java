package org.plumbline.standard;

/** How a message is written down. */
public enum MessageFormat {
    /** JSON (RFC 8259): one message, an array of messages, or one message a line (NDJSON). */
    JSON,
    /** Keyword = value notation of the CCSDS navigation data messages. */
    KVN
}

package org.plumbline.standard;

/** How a message is written down. */
public enum MessageFormat {
    /** JSON (RFC 8259): one message, an array of messages, or one message a line (NDJSON). */
    JSON,
    /** Keyword = value notation of the CCSDS navigation data messages. */
    KVN,
    /** XML of the CCSDS navigation data messages (CCSDS 505.0-B-3). */
    XML,
    /** JSON, in the layout of a service that writes all keywords as members of one flat object. */
    FLAT
}

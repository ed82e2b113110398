package org.plumbline.certificate;

/**
 * A binding act that a log holds: what was done to which document, by whom and when, as the log's keeper says.
 *
 * @param index where it stands in the log, from 0
 * @param type for example {@code certificate.issued}
 * @param time when it was logged
 * @param object the address of what it is about
 * @param digest SHA-256 of the document, in lower-case hex
 * @param actor id of the organisation that acted
 */
public record LogEntry(long index, String type, String time, String object, String digest, String actor) {}

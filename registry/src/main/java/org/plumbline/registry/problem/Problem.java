package org.plumbline.registry.problem;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * Problem details of RFC 9457, section 3.
 *
 * @param type URI of the problem type; its page explains it
 * @param title the type in a few words
 * @param status the HTTP status
 * @param detail what is wrong with this request
 * @param instance the path that was asked for
 */
@JsonbPropertyOrder({"type", "title", "status", "detail", "instance"})
public record Problem(String type, String title, int status, String detail, String instance) {}

package org.plumbline.registry.problem;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * One entry of the problem catalogue.
 *
 * @param name the end of its URI, for example {@code report-refused}
 * @param status the HTTP status that goes with it
 * @param title the problem in a few words; never changes from case to case
 * @param explanation what it means
 * @param remedy what the sender can do
 */
@JsonbPropertyOrder({"name", "status", "title", "explanation", "remedy"})
public record ProblemDescription(String name, int status, String title, String explanation, String remedy) {}

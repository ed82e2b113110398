package org.plumbline.registry.certification;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * What a certifier needs to sign a certificate away from the registry.
 *
 * @param registry address of the registry, as the certificate must name it
 * @param number the reserved number
 * @param statusIndex the reserved place in both status lists
 * @param report name of the report, {@code sha256-…}
 * @param logIndex index of the log entry that says that the report was received
 */
@JsonbPropertyOrder({"registry", "number", "statusIndex", "report", "logIndex"})
public record ReservationView(String registry, String number, int statusIndex, String report, long logIndex) {}

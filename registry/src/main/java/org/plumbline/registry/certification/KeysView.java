package org.plumbline.registry.certification;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * The registry's own keys, for those who write the trust list. That they stand here proves nothing; the trust list does.
 *
 * @param logKey the log's key, {@code name+id+key} (C2SP signed-note)
 * @param statusKey x5t#S256 of the certificate that signs status lists
 * @param statusCertificate that certificate, DER in base64 as in {@code x5c}
 */
@JsonbPropertyOrder({"logKey", "statusKey", "statusCertificate"})
public record KeysView(String logKey, String statusKey, String statusCertificate) {}

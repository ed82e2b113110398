package org.plumbline.registry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plumbline.certificate.Answer.State;
import org.plumbline.certificate.Verifier;
import org.plumbline.registry.running.Actors;
import org.plumbline.registry.running.Journey;
import org.plumbline.registry.running.Registry;
import org.plumbline.registry.running.Registry.Answer;
import org.plumbline.registry.running.War;
import org.plumbline.report.Conformity;
import org.plumbline.report.EvidenceManifest;
import org.plumbline.report.TestReport;
import org.plumbline.transparency.NoteVerifier;
import org.plumbline.transparency.TlogProof;
import org.plumbline.trust.TrustKit;
import org.plumbline.trust.TrustList;
import org.plumbline.trust.TrustRoots;

/** From a signed report to a certificate that anyone can check, and everything that must not get through on the way. */
@ExtendWith(ArquillianExtension.class)
class CertificationIT {
    private static final String SIGNED = "application/jose+json";
    private static final String CREDENTIAL = "application/vc+jwt";

    private final Registry registry = Registry.underTest();
    private final Registry vendor = registry.asVendor(Actors.VENDOR);
    private final Registry certifier = registry.as("certifier");
    private final Journey journey = new Journey(registry);

    @Deployment(testable = false)
    static WebArchive registry() {
        return War.packed();
    }

    @BeforeEach
    void promulgateAndEnrol() throws Exception {
        journey.requirePromulgated();
        journey.requireEnrolled();
    }

    @Test
    void aSubmittedReportIsReceiptedAndTheSameAgainChangesNothing() throws Exception {
        byte[] signed = Journey.sign(Journey.report("1.0.0", Conformity.CONFORMANT), Actors.ACME);
        Answer first = journey.submit(signed);
        assertEquals(201, first.status(), first.text());
        String name = first.json().path("digest").asString("");
        assertEquals(registry.address() + "/api/reports/" + name, first.header("Location"));
        long size = registry.get("/log").json().path("size").asLong();

        Answer again = journey.submit(signed);

        assertEquals(200, again.status());
        assertEquals(size, registry.get("/log").json().path("size").asLong());
        NoteVerifier log =
                NoteVerifier.parse(registry.get("/keys").json().path("logKey").asString(""));
        long index = first.json().path("logIndex").asLong();
        byte[] entry = registry.get("/log/entries/" + index).bytes();
        TlogProof.parse(first.json().path("receipt").asString("")).require(entry, log);
        assertTrue(new String(entry, StandardCharsets.UTF_8).contains(EvidenceManifest.sha256(signed)));
    }

    @Test
    void evidenceIsForItsVendorAndCertifiersOnly() throws Exception {
        TestReport report = Journey.report("1.1.0", Conformity.CONFORMANT);
        byte[] bag = Journey.bag("1.1.0", report, Journey.sign(report, Actors.ACME));
        Answer submitted = vendor.post("/api/reports", "application/zip", bag);
        assertEquals(201, submitted.status(), submitted.text());
        String evidence = "/api/reports/" + submitted.json().path("digest").asString("") + "/evidence";

        assertArrayEquals(bag, vendor.get(evidence, "application/zip").bytes());
        assertArrayEquals(bag, certifier.get(evidence, "application/zip").bytes());
        assertEquals(401, registry.get(evidence, "*/*").status());
        assertEquals(
                404,
                registry.asVendor("urn:plumbline:vendor:other")
                        .get(evidence, "*/*")
                        .status());
        assertEquals(403, registry.as("director").get(evidence, "*/*").status());
    }

    @Test
    void aReportNeedsBothLocksToOpen() throws Exception {
        TestReport report = Journey.report("1.2.0", Conformity.CONFORMANT);

        Answer strangersSignature = journey.submit(Journey.sign(report, Actors.STRANGER));
        assertEquals(403, strangersSignature.status());
        assertEquals("signer-not-enrolled", strangersSignature.problem());

        Answer strangersToken = registry.asVendor("urn:plumbline:vendor:other")
                .post("/api/reports", SIGNED, Journey.sign(report, Actors.ACME));
        assertEquals(403, strangersToken.status());
        assertEquals("vendor-not-yours", strangersToken.problem());
    }

    @Test
    void aReportOnOtherContentOfTheStandardIsRefused() throws Exception {
        TestReport report = Journey.report(Actors.VENDOR, "1.3.0", Conformity.CONFORMANT, "0".repeat(64));
        Answer answer = journey.submit(Journey.sign(report, Actors.ACME));
        assertEquals(409, answer.status(), answer.text());
        assertEquals("standard-not-promulgated", answer.problem());
    }

    @Test
    void aChangedReportIsRefused() throws Exception {
        byte[] signed = Journey.sign(Journey.report("1.4.0", Conformity.CONFORMANT), Actors.ACME);
        signed[signed.length / 2] ^= 1;
        Answer answer = journey.submit(signed);
        assertEquals(422, answer.status(), answer.text());
        assertEquals("report-refused", answer.problem());
    }

    @Test
    void anUnsafeBagIsRefused() throws Exception {
        Answer answer =
                vendor.post("/api/reports", "application/zip", Journey.zip(Map.of("../escape", new byte[] {1})));
        assertEquals(422, answer.status(), answer.text());
        assertEquals("evidence-refused", answer.problem());
    }

    @Test
    void aCertificateCanBeCheckedOfflineThroughItsWholeLife() throws Exception {
        String number = journey.certify("2.0.0");
        String path = "/certificates/" + number;
        assertEquals("valid", registry.get(path).json().path("state").asString(""));
        assertEquals(State.VALID, offline(number));
        assertArrayEquals(
                registry.get(path, CREDENTIAL).bytes(),
                registry.get(path + "/certificate.vc.jwt", "*/*").bytes());
        assertEquals(200, registry.get(path + "/report", SIGNED).status());
        assertEquals(200, registry.get(path + "/rerun", SIGNED).status());
        assertEquals(
                200,
                registry.get(
                                "/reports/"
                                        + registry.get(path)
                                                .json()
                                                .path("report")
                                                .asString(""),
                                SIGNED)
                        .status());
        TlogProof.parse(registry.get(path + "/receipt", "text/plain").text());

        change(number, "suspend", 200);
        assertEquals("suspended", registry.get(path).json().path("state").asString(""));
        assertEquals(State.SUSPENDED, offline(number));
        change(number, "suspend", 409);
        change(number, "reinstate", 200);
        assertEquals(State.VALID, offline(number));
        change(number, "revoke", 200);
        assertEquals("revoked", registry.get(path).json().path("state").asString(""));
        assertEquals(State.REVOKED, offline(number));
        change(number, "reinstate", 409);
    }

    @Test
    void onlyWhatTheRegistryKnowsCanBeCertified() throws Exception {
        TestReport report = Journey.report("2.1.0", Conformity.CONFORMANT);
        byte[] signed = Journey.sign(report, Actors.ACME);
        String name = journey.submit(signed).json().path("digest").asString("");
        Answer reservation = certifier.post("/api/certificates", "{\"report\":\"" + name + "\"}");
        assertEquals(201, reservation.status(), reservation.text());
        String path = "/api/certificates/" + reservation.json().path("number").asString("");
        byte[] rerun = journey.rerun(signed);
        byte[] certificate = journey.certificate(report, signed, rerun, reservation, 0);

        assertEquals(
                "report-not-rerun", certifier.put(path, CREDENTIAL, certificate).problem());
        assertEquals(
                200,
                certifier.put("/api/reports/" + name + "/rerun", SIGNED, rerun).status());
        byte[] otherEntry = journey.certificate(report, signed, rerun, reservation, 1);
        assertEquals(
                "certificate-refused",
                certifier.put(path, CREDENTIAL, otherEntry).problem());
        assertEquals(403, vendor.put(path, CREDENTIAL, certificate).status());
        assertEquals(
                "certificate-not-reserved",
                certifier
                        .put("/api/certificates/PLUMB-2026-999999", CREDENTIAL, certificate)
                        .problem());

        assertEquals(201, certifier.put(path, CREDENTIAL, certificate).status());
        assertEquals(200, certifier.put(path, CREDENTIAL, certificate).status());
        byte[] another = journey.certificate(report, signed, rerun, reservation, 0);
        another[another.length - 1] ^= 1;
        assertEquals(
                "other-certificate-issued",
                certifier.put(path, CREDENTIAL, another).problem());
    }

    @Test
    void aCertifierActsForItselfOnly() throws Exception {
        String number = journey.certify("2.5.0");
        Registry other = registry.asCertifier("urn:plumbline:certifier:other");
        Answer revoked = other.post(
                "/api/certificates/" + number + "/status-changes", "{\"action\":\"revoke\",\"reason\":\"Not mine\"}");
        assertEquals(403, revoked.status(), revoked.text());
        assertEquals("certifier-not-yours", revoked.problem());
        assertEquals(State.VALID, offline(number));

        TestReport report = Journey.report("2.5.1", Conformity.CONFORMANT);
        byte[] signed = Journey.sign(report, Actors.ACME);
        String name = journey.submit(signed).json().path("digest").asString("");
        String path = "/api/reports/" + name + "/rerun";
        byte[] rerun = journey.rerun(signed);
        assertEquals("certifier-not-yours", other.put(path, SIGNED, rerun).problem());
        assertEquals(200, certifier.put(path, SIGNED, rerun).status());

        Answer reservation = other.post("/api/certificates", "{\"report\":\"" + name + "\"}");
        byte[] certificate = journey.certificate(report, signed, rerun, reservation, 0);
        String its = "/api/certificates/" + reservation.json().path("number").asString("");
        assertEquals(
                "certifier-not-yours", other.put(its, CREDENTIAL, certificate).problem());
        assertEquals(
                "certificate-refused",
                certifier.put(its, CREDENTIAL, certificate).problem());
    }

    @Test
    void aReRunMustBeOfTheSameBytesByAnEnrolledCertifier() throws Exception {
        TestReport report = Journey.report("2.2.0", Conformity.CONFORMANT);
        byte[] signed = Journey.sign(report, Actors.ACME);
        String path =
                "/api/reports/" + journey.submit(signed).json().path("digest").asString("") + "/rerun";

        byte[] other = Journey.sign(Journey.report("2.2.1", Conformity.CONFORMANT), Actors.CERTIFIER);
        assertEquals("rerun-refused", certifier.put(path, SIGNED, other).problem());
        assertEquals("signer-not-enrolled", certifier.put(path, SIGNED, signed).problem());
        assertEquals(
                200,
                certifier
                        .put(path, SIGNED, Journey.sign(report, Actors.CERTIFIER))
                        .status());
    }

    @Test
    void aFailedReportIsKeptButNeverCertified() throws Exception {
        TestReport report = Journey.report("2.3.0", Conformity.NON_CONFORMANT);
        byte[] signed = Journey.sign(report, Actors.ACME);
        String name = journey.submit(signed).json().path("digest").asString("");
        byte[] rerun = journey.rerun(signed);
        certifier.put("/api/reports/" + name + "/rerun", SIGNED, rerun);
        Answer reservation = certifier.post("/api/certificates", "{\"report\":\"" + name + "\"}");
        Answer answer = certifier.put(
                "/api/certificates/" + reservation.json().path("number").asString(""),
                CREDENTIAL,
                journey.certificate(report, signed, rerun, reservation, 0));
        assertEquals("certificate-refused", answer.problem());
        assertEquals(404, registry.get("/reports/" + name, SIGNED).status());
    }

    private void change(String number, String action, int status) throws Exception {
        Answer answer = certifier.post(
                "/api/certificates/" + number + "/status-changes",
                "{\"action\":\"" + action + "\",\"reason\":\"Shown by a test\"}");
        assertEquals(status, answer.status(), answer.text());
    }

    /** What a verifier says that has nothing but the downloaded files. */
    private State offline(String number) throws Exception {
        Instant now = Instant.now();
        TrustRoots roots = TrustRoots.read(Files.readAllBytes(registry.data().resolve("trust-roots.json")));
        TrustList list =
                TrustList.read(registry.get("/trust-list.jws.json", SIGNED).bytes(), roots, now);
        var kit = new TrustKit(
                list,
                List.of(
                        registry.get("/status/revocation/1", CREDENTIAL).bytes(),
                        registry.get("/status/suspension/1", CREDENTIAL).bytes()));
        return new Verifier(kit, now)
                .verify(registry.get("/certificates/" + number, CREDENTIAL).bytes())
                .state();
    }
}

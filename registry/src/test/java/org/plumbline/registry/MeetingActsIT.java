package org.plumbline.registry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plumbline.registry.running.Actors;
import org.plumbline.registry.running.Journey;
import org.plumbline.registry.running.Registry;
import org.plumbline.registry.running.Registry.Answer;
import org.plumbline.registry.running.War;
import org.plumbline.report.Conformity;
import org.plumbline.report.TestReport;

/** Acts that meet: at the same time, one after the other on the same thing, or across a change of who is enrolled. */
@ExtendWith(ArquillianExtension.class)
class MeetingActsIT {
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
    void aLaterReRunLeavesTheOneThatACertificateRestsOn() throws Exception {
        TestReport report = Journey.report("2.4.0", Conformity.CONFORMANT);
        byte[] signed = Journey.sign(report, Actors.ACME);
        String name = journey.submit(signed).json().path("digest").asString("");
        List<byte[]> reruns = List.of(journey.rerun(signed), Journey.sign(report, Actors.CERTIFIER));
        List<String> numbers = new ArrayList<>();
        for (byte[] rerun : reruns) {
            assertEquals(
                    200,
                    certifier
                            .put("/api/reports/" + name + "/rerun", SIGNED, rerun)
                            .status());
            Answer reservation = certifier.post("/api/certificates", "{\"report\":\"" + name + "\"}");
            String number = reservation.json().path("number").asString("");
            Answer issued = certifier.put(
                    "/api/certificates/" + number,
                    CREDENTIAL,
                    journey.certificate(report, signed, rerun, reservation, 0));
            assertEquals(201, issued.status(), issued.text());
            numbers.add(number);
        }
        for (int i = 0; i < numbers.size(); i++) {
            assertArrayEquals(
                    reruns.get(i),
                    registry.get("/certificates/" + numbers.get(i) + "/rerun", SIGNED)
                            .bytes());
        }
    }

    @Test
    void aKeyRevokedWhileItsReportIsUnderwayCountsNoMore() throws Exception {
        byte[] signed = Journey.sign(Journey.report("2.6.0", Conformity.CONFORMANT), Actors.ACME);
        var rest = new PipedOutputStream();
        var body = new PipedInputStream(rest, signed.length + 1);
        rest.write(signed, 0, signed.length / 2);
        rest.flush();
        CompletableFuture<HttpResponse<byte[]>> underway = vendor.sendAsync(vendor.request("/api/reports")
                .header("Content-Type", SIGNED)
                .POST(BodyPublishers.ofInputStream(() -> body)));
        long version = registry.get("/trust-list").json().path("version").asLong();
        try {
            assertEquals(
                    201,
                    journey.publish(journey.trustListWithout(Actors.ACME, version + 1))
                            .status());
            rest.write(signed, signed.length / 2, signed.length - signed.length / 2);
            rest.close();
            assertEquals("signer-not-enrolled", new Answer(underway.get(60, TimeUnit.SECONDS)).problem());
        } finally {
            assertEquals(
                    201,
                    journey.publish(journey.trustList(version + 2, Actors.ROOT_ONE, Actors.ROOT_TWO))
                            .status());
        }
    }

    @Test
    void actsAtTheSameTimeAllCountAndLeaveNoGapInTheLog() throws Exception {
        int reports = 20;
        List<byte[]> signed = new ArrayList<>();
        for (int i = 0; i < reports; i++) {
            signed.add(Journey.sign(Journey.report("3.0." + i, Conformity.CONFORMANT), Actors.ACME));
        }
        long size = registry.get("/log").json().path("size").asLong();
        List<CompletableFuture<HttpResponse<byte[]>>> underway = signed.stream()
                .map(each -> vendor.sendAsync(vendor.request("/api/reports")
                        .header("Content-Type", SIGNED)
                        .POST(BodyPublishers.ofByteArray(each))))
                .toList();
        Set<Long> indexes = new TreeSet<>();
        for (CompletableFuture<HttpResponse<byte[]>> each : underway) {
            Answer answer = new Answer(each.get(60, TimeUnit.SECONDS));
            assertEquals(201, answer.status(), answer.text());
            indexes.add(answer.json().path("logIndex").asLong());
        }
        assertEquals(LongStream.range(size, size + reports).boxed().toList(), List.copyOf(indexes));
    }

    @Test
    void aTrustListNeedsEnoughRootsAndNeverGoesBack() throws Exception {
        long inForce = registry.get("/trust-list").json().path("version").asLong();
        assertEquals(
                "trust-list-refused",
                journey.publish(journey.trustList(inForce + 1, Actors.ROOT_ONE)).problem());
        assertEquals(
                "trust-list-refused",
                journey.publish(journey.trustList(inForce + 1, Actors.ROOT_ONE, Actors.STRANGER))
                        .problem());
        byte[] next = journey.trustList(inForce + 1, Actors.ROOT_TWO, Actors.ROOT_THREE);
        assertEquals(201, journey.publish(next).status());
        assertEquals(200, journey.publish(next).status());
        assertEquals(
                "trust-list-refused",
                journey.publish(journey.trustList(inForce, Actors.ROOT_ONE, Actors.ROOT_TWO))
                        .problem());
    }
}

package org.plumbline.examples.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.conformance.Profile;
import org.plumbline.conformance.ProfileRefused;
import org.plumbline.conformance.Progress;
import org.plumbline.conformance.TestRun;
import org.plumbline.conformance.TestSuite;
import org.plumbline.exchange.Recording;
import org.plumbline.exchange.capture.Capture;
import org.plumbline.exchange.capture.Secrets;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.standard.StandardRef;
import tools.jackson.databind.JsonNode;

/** Two image catalogues under the kit's live test: one conforms, its twin has three faults. */
class CataloguesTest {
    private final TestSuite suite;

    CataloguesTest() throws PackageRefused {
        suite = new TestSuite(StandardLibrary.bundled(CataloguesTest.class.getClassLoader())
                .find(StandardRef.parse("isr.image-catalogue-service/A.1")));
    }

    @Test
    void theCatalogueOfAcmeConforms() throws Exception {
        try (ImageCatalogue catalogue = new ImageCatalogue()) {
            TestRun run = run(profile(catalogue, "optical"));
            assertEquals(List.of(), told(run));
            assertEquals(
                    List.of(),
                    run.cases().stream()
                            .flatMap(each -> each.obstacles().stream())
                            .toList());
            assertEquals(
                    "PASS {/conf/core=PASS, /conf/features=PASS, /conf/search=PASS, /conf/conditional=PASS}",
                    run.verdict() + " " + run.classVerdicts());
        }
    }

    @Test
    void itsTwinLeadsElsewhereIgnoresBoxesAndForgetsTags() throws Exception {
        try (ImageCatalogue catalogue = new Twin()) {
            assertEquals(
                    List.of(
                            "HTTP-LINK-ELSEWHERE /req/features/next",
                            "HTTP-LINK-ELSEWHERE /req/search/next",
                            "ICS-R10 /req/search/bbox",
                            "HTTP-STATUS /req/conditional/not-modified"),
                    told(run(profile(catalogue, "optical"))).stream().distinct().toList());
        }
    }

    @Test
    void aCollectionThatIsNotThereLeavesMuchUndecided() throws Exception {
        try (ImageCatalogue catalogue = new ImageCatalogue()) {
            TestRun run = run(profile(catalogue, "thermal"));
            assertEquals(
                    Optional.of(
                            "HTTP-NOT-KEPT: The step search-ids could not be asked, because no answer before it gave the"
                                    + " value item"),
                    run.cases().stream()
                            .filter(each -> each.testCase().id().equals("ICS-T-221"))
                            .flatMap(each -> each.obstacles().stream())
                            .findFirst());
        }
    }

    /** First fault: pages lead to a host of the inner network. Second: boxes are ignored. Third: tags are forgotten. */
    private static final class Twin extends ImageCatalogue {
        Twin() throws IOException {}

        @Override
        ImageStore store(String base) {
            return new ImageStore(base) {
                @Override
                boolean inBox(JsonNode box, JsonNode item) {
                    return true;
                }
            };
        }

        @Override
        String next(String address) {
            return address.replace("127.0.0.1", "10.0.0.7");
        }

        @Override
        boolean has(String tag, HttpExchange exchange) {
            return false;
        }
    }

    private TestRun run(Profile profile) throws IOException, ProfileRefused {
        Recording recording = new Capture(
                        suite.endpoint(profile).orElseThrow(), Set.of("127.0.0.1"), Secrets.none(), exchange -> {})
                .record(suite.scenarios(profile));
        return suite.run(profile, List.of(), recording, 1, Progress.NONE);
    }

    private static Profile profile(ImageCatalogue catalogue, String collection) throws Exception {
        String text = Files.readString(Path.of("acme-imagery", "profile.json"))
                .replace(
                        "http://127.0.0.1:8103/stac/",
                        URI.create(catalogue.base()).toString())
                .replace("\"optical\"", '"' + collection + '"');
        return Profile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> told(TestRun run) {
        return run.cases().stream()
                .flatMap(each -> each.findings().stream())
                .map(finding -> finding.code() + " " + finding.requirement())
                .toList();
    }
}

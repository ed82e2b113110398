package org.plumbline.registry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.registry.running.Journey;
import org.plumbline.registry.running.Registry;
import org.plumbline.registry.running.Registry.Answer;
import org.plumbline.registry.running.War;
import org.plumbline.standard.StandardPackage;
import org.plumbline.transparency.Checkpoint;
import org.plumbline.transparency.EntryBundle;
import org.plumbline.transparency.Hash;
import org.plumbline.transparency.MerkleTree;
import org.plumbline.transparency.NoteVerifier;
import tools.jackson.databind.JsonNode;

/** What everybody may read, and how the registry refuses what it does not take. */
@ExtendWith(ArquillianExtension.class)
class ReadingIT {
    private static final String STANDARD = "/standards/" + Journey.STANDARD;
    private static final Pattern SCHEMA_LINK = Pattern.compile("<([^>]+)>; rel=\"describedby\"");

    private final Registry registry = Registry.underTest();
    private final Registry director = registry.as("director");
    private final Journey journey = new Journey(registry);

    @Deployment(testable = false)
    static WebArchive registry() {
        return War.packed();
    }

    @BeforeEach
    void promulgate() throws Exception {
        journey.requirePromulgated();
    }

    @Test
    void theSamePackageAgainChangesNothingAndAnotherIsAConflict() throws Exception {
        long size = registry.get("/log").json().path("size").asLong();
        assertEquals(200, journey.promulgate().status());
        assertEquals(size, registry.get("/log").json().path("size").asLong());

        Map<String, byte[]> files = Journey.files(Journey.standard());
        files.put("CHANGELOG.md", "# Changelog\n\nRewritten.\n".getBytes(StandardCharsets.UTF_8));
        Answer other = director.put("/api" + STANDARD, "application/zip", Journey.zip(files));
        assertEquals(409, other.status(), other.text());
        assertEquals("other-digest-promulgated", other.problem());
    }

    @Test
    void aPackageThatIsNotInOrderIsRefusedWithFileAndReason() throws Exception {
        Map<String, byte[]> files = Journey.files(Journey.standard());
        files.put("requirements.json", "{".getBytes(StandardCharsets.UTF_8));
        Answer broken = director.put("/api" + STANDARD, "application/zip", Journey.zip(files));
        assertEquals(422, broken.status());
        assertEquals("package-refused", broken.problem());
        assertTrue(broken.text().contains("requirements.json"), broken.text());

        Answer noZip = director.put("/api" + STANDARD, "application/zip", "no zip".getBytes(StandardCharsets.UTF_8));
        assertEquals("package-refused", noZip.problem());

        Answer elsewhere = director.put(
                "/api/standards/ssa.other/A.1", "application/zip", Journey.zip(Journey.files(Journey.standard())));
        assertEquals("package-named-otherwise", elsewhere.problem());
    }

    @Test
    void everyFileOfAStandardIsServedExactlyAsPromulgated() throws Exception {
        StandardPackage standard = Journey.standard();
        for (String path : standard.files()) {
            Answer answer = registry.get(STANDARD + "/files/" + path, "*/*");
            assertEquals(200, answer.status(), path);
            assertArrayEquals(standard.file(path).orElseThrow(), answer.bytes(), path);
        }
        assertEquals(
                standard.digest(), registry.get(STANDARD).json().path("digest").asString(""));
    }

    @Test
    void promulgatedDocumentsMayBeCachedForGood() throws Exception {
        String path = STANDARD + "/package.zip";
        Answer first = registry.get(path, "*/*");
        assertTrue(first.header("Cache-Control").contains("immutable"));
        String tag = first.header("ETag");
        assertTrue(tag.startsWith("\""), tag);
        Answer second = registry.send(
                registry.request(path).header("If-None-Match", tag).GET());
        assertEquals(304, second.status());
        assertEquals(0, second.bytes().length);
    }

    @Test
    void oneAddressServesPeopleAndPrograms() throws Exception {
        for (String path : List.of("/", "/standards", STANDARD, "/certificates", "/log", "/trust-list", "/keys")) {
            Answer page = registry.get(path, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
            assertEquals("text/html;charset=utf-8", page.header("Content-Type").toLowerCase(Locale.ROOT));
            assertTrue(page.text().contains("LOCAL ISSUER"), path);
            Answer data = registry.get(path, "*/*");
            assertEquals("application/json", data.header("Content-Type"), path);
            assertTrue(data.header("Vary").contains("Accept"), path);
        }
    }

    @Test
    void everyJsonAnswerFitsTheSchemaThatItNames() throws Exception {
        for (String path : List.of(
                "/",
                "/standards",
                "/standards/" + Journey.STANDARD.id(),
                STANDARD,
                STANDARD + Journey.standard().requirements().get(0).id(),
                "/certificates",
                "/log",
                "/trust-list",
                "/keys",
                "/problems",
                "/problems/not-found",
                "/nothing/here")) {
            Answer answer = registry.get(path);
            Matcher link = SCHEMA_LINK.matcher(answer.header("Link"));
            assertTrue(link.find(), path + " names no schema");
            Answer schema = registry.get(link.group(1), "*/*");
            assertEquals(200, schema.status(), link.group(1));
            Schema judge = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema.text(), InputFormat.JSON);
            assertEquals(List.of(), judge.validate(answer.text(), InputFormat.JSON), path);
        }
    }

    @Test
    void theOpenApiDocumentNamesEveryOperationAndItsAnswers() throws Exception {
        JsonNode document = registry.get("/openapi?format=JSON").json();
        Set<String> paths = Set.copyOf(document.path("paths").propertyNames());
        for (String path : List.of(
                "/standards/{id}/{release}",
                "/api/standards/{id}/{release}",
                "/api/reports",
                "/api/reports/{name}/rerun",
                "/api/certificates/{number}",
                "/certificates/{number}",
                "/status/revocation/1",
                "/log/checkpoint",
                "/log/tile/{path}",
                "/trust-list.jws.json")) {
            assertTrue(paths.contains(path), path);
        }
        assertEquals(
                Set.of("application/zip", "application/jose+json"),
                Set.copyOf(document.at("/paths/~1api~1reports/post/requestBody/content")
                        .propertyNames()));
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                Set<String> statuses =
                        Set.copyOf(operation.getValue().path("responses").propertyNames());
                assertTrue(statuses.stream().anyMatch(status -> status.startsWith("2")), path.getKey());
                assertTrue(statuses.contains("default"), path.getKey());
                assertFalse(operation.getValue().path("summary").asString("").isEmpty(), path.getKey());
            }
        }
    }

    @Test
    void theLogCanBeAuditedFromItsTiles() throws Exception {
        NoteVerifier key = NoteVerifier.parse(
                registry.get("/log").json().path("verifierKey").asString(""));
        Checkpoint checkpoint =
                Checkpoint.open(registry.get("/log/checkpoint", "text/plain").text(), key);
        assertTrue(checkpoint.size() > 0);
        byte[] bundle = registry.get("/log/" + new EntryBundle(0, (int) checkpoint.size()).path(), "*/*")
                .bytes();
        List<Hash> leaves = EntryBundle.read(bundle).stream().map(Hash::leaf).toList();
        assertEquals(checkpoint.root(), MerkleTree.of(leaves).root());
        assertEquals(404, registry.get("/log/tile/0/005", "*/*").status());
        assertEquals(404, registry.get("/log/tile/x", "*/*").status());
        assertEquals(200, registry.get("/log/proof/inclusion?index=0&size=1").status());
        assertEquals(
                "wrong-value",
                registry.get("/log/proof/inclusion?index=7&size=3").problem());
        assertEquals("wrong-value", registry.get("/log/proof/consistency").problem());
    }

    @Test
    void healthSaysThatTokensAreIssuedLocally() throws Exception {
        assertEquals(200, registry.get("/health/live").status());
        Answer ready = registry.get("/health/ready");
        assertEquals(200, ready.status());
        assertTrue(ready.text().contains("LOCAL ISSUER"));
    }

    /** Each line: who asks, how, for what, with which body and type, accepting what; status and problem that must come back. */
    @ParameterizedTest
    @CsvFileSource(resources = "/problems.csv", numLinesToSkip = 1, delimiter = '|', nullValues = "-")
    void whatIsRefusedIsRefusedAsAProblem(
            String role,
            String method,
            String path,
            String type,
            String body,
            String accept,
            int status,
            String problem)
            throws Exception {
        Registry asked = role == null ? registry : registry.as(role);
        var request = asked.request(path)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        request.header("Accept", accept == null ? "*/*" : accept);
        Answer answer = asked.send(request);
        assertEquals(status, answer.status(), answer.text());
        assertEquals("application/problem+json", answer.header("Content-Type"));
        assertEquals(problem, answer.problem());
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertTrue(answer.header("Content-Security-Policy").startsWith("default-src 'none'"));
        assertEquals(status, answer.json().path("status").asInt());
        for (String leak : List.of("org.", "java.", "jakarta.", "Exception", "select ", "\tat ")) {
            assertFalse(answer.text().contains(leak), answer.text());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4IiwiZ3JvdXBzIjpbImRpcmVjdG9yIl19."})
    void aTokenThatDoesNotHoldIsNotTaken(String token) throws Exception {
        Answer answer = registry.withToken(token).put("/api" + STANDARD, "application/zip", new byte[] {1});
        assertEquals(401, answer.status());
        assertEquals("not-authenticated", answer.problem());
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
    }

    @Test
    void aBrowserGetsAProblemAsAPage() throws Exception {
        Answer answer = registry.get("/certificates/none", "text/html");
        assertEquals(404, answer.status());
        assertTrue(answer.header("Content-Type").startsWith("text/html"));
        assertTrue(answer.text().contains("There is no certificate none"), answer.text());
    }

    @Test
    void whatIsTooLargeIsRefused() throws Exception {
        Registry vendor = registry.asVendor("urn:plumbline:vendor:acme");
        byte[] large = new byte[(64 << 20) + 1];
        Answer saidAtOnce = vendor.post("/api/reports", "application/zip", large);
        assertEquals(413, saidAtOnce.status(), saidAtOnce.text());
        assertEquals("too-large", saidAtOnce.problem());

        Answer ofUnknownLength = director.send(director.request("/api" + STANDARD)
                .header("Content-Type", "application/zip")
                .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
        assertEquals(413, ofUnknownLength.status(), ofUnknownLength.text());
    }

    @Test
    void anAddressSaysWhichMethodsItOffers() throws Exception {
        Answer answer = registry.send(registry.request("/standards").method("OPTIONS", BodyPublishers.noBody()));
        assertEquals(200, answer.status());
        assertTrue(answer.header("Allow").contains("GET"), answer.header("Allow"));
    }
}

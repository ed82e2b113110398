package org.plumbline.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.conformance.Profile;
import org.plumbline.conformance.Progress;
import org.plumbline.conformance.SampleFile;
import org.plumbline.conformance.TestRun;
import org.plumbline.conformance.TestSuite;
import org.plumbline.standard.Sample;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Verdict;

/** A product may hand in messages of every type of a standard: each is judged as what it says it is. */
class SampleRunTest {
    private static final String ORBITS = "ssa.orbit-ephemeris/A.1";

    @Test
    void everyValidSampleIsJudgedByItsOwnType() throws Exception {
        Map<String, Verdict> expected = new TreeMap<>(Map.of(
                "/conf/core", Verdict.PASS,
                "/conf/kvn", Verdict.PASS,
                "/conf/opm", Verdict.PASS,
                "/conf/xml", Verdict.PASS));
        assertEquals(expected, classes(sample -> sample.expected() == null));
    }

    @Test
    void aParameterMessageThatIsWrongFailsItsClassOnly() throws Exception {
        Map<String, Verdict> classes =
                classes(sample -> sample.expected() == null || sample.file().equals("invalid/opm-keplerian-state.kvn"));
        assertEquals(Verdict.FAIL, classes.get("/conf/opm"));
        assertEquals(Verdict.PASS, classes.get("/conf/core"));
    }

    private static Map<String, Verdict> classes(Predicate<Sample> which) throws Exception {
        StandardPackage standard = PackageUnderTest.find(ORBITS).standard();
        Profile profile = new Profile(
                new Profile.Product("urn:plumbline:product:acme:orbits", "Orbits", "1"),
                new Profile.Vendor("urn:plumbline:vendor:acme", "Acme"),
                standard.ref(),
                List.of("/conf/core", "/conf/kvn", "/conf/opm", "/conf/xml"),
                List.of(),
                Optional.empty());
        TestRun run =
                new TestSuite(standard).run(profile, files(standard, which).toList(), null, 2, Progress.NONE);
        return new TreeMap<>(run.classVerdicts());
    }

    private static Stream<SampleFile> files(StandardPackage standard, Predicate<Sample> which) {
        return standard.samples().stream()
                .filter(which)
                .map(sample -> new SampleFile(
                        sample.file(),
                        () -> new ByteArrayInputStream(
                                standard.file("samples/" + sample.file()).orElseThrow())));
    }
}

package org.plumbline.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.conformance.archive.ArchiveCheck;
import org.plumbline.conformance.check.MessageCheck;
import org.plumbline.conformance.scenario.ScenarioEvaluation;
import org.plumbline.exchange.Endpoint;
import org.plumbline.exchange.Recording;
import org.plumbline.exchange.Terms;
import org.plumbline.message.MessageReader;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.TestCase;
import org.plumbline.verdict.FindingTexts;

/** The test suite of a standard, ready to be run over products. */
public final class TestSuite {
    private static final String NOT_TRIED = "HTTP-NOT-TRIED";

    private final StandardPackage standard;
    private final MessageCheck check;
    private final ScenarioEvaluation evaluation;

    /**
     * @param standard the standard
     * @throws PackageRefused when one of its schemas or rules is not in order
     */
    public TestSuite(StandardPackage standard) throws PackageRefused {
        this.standard = standard;
        this.check = new MessageCheck(standard);
        this.evaluation = new ScenarioEvaluation(standard, check);
    }

    /**
     * Judges a product. The outcome depends on nothing but the arguments, and not on the number of threads. Samples are judged in
     * the order of their names, then the scenarios in the order of the suite.
     *
     * @param profile what is claimed
     * @param samples the product's messages, of any of the standard's types; what says nothing of its type is of the first
     * @param recording what the live service answered; null when there is none
     * @param threads how many threads check messages
     * @param progress is told how far the run has come
     * @throws ProfileRefused when the profile does not belong to this standard, or the recording not to the profile
     * @throws IOException when a sample cannot be read, or the temporary folder cannot hold what many messages need
     */
    public TestRun run(
            Profile profile, List<SampleFile> samples, @Nullable Recording recording, int threads, Progress progress)
            throws ProfileRefused, IOException {
        ClaimedClasses claimed = ClaimedClasses.of(standard, profile);
        if (recording != null) {
            belongs(recording, endpoint(profile));
        }
        RunTally tally = new RunTally(standard, claimed);
        judgeSamples(samples, claimed, threads, tally, progress);
        judgeScenarios(claimed, recording, tally);
        return tally.run(profile);
    }

    /**
     * The live service of a profile, with the values that its contract gives for what the vendor left open.
     *
     * @throws ProfileRefused when the profile gives values that the contract does not ask for
     */
    public Optional<Endpoint> endpoint(Profile profile) throws ProfileRefused {
        try {
            return profile.endpoint().map(endpoint -> endpoint.completed(standard));
        } catch (IllegalArgumentException unasked) {
            throw new ProfileRefused("The endpoint of the profile: " + unasked.getMessage());
        }
    }

    /**
     * The scenarios that a profile wants its live service to be tried by: those of the classes that it claims.
     *
     * @throws ProfileRefused when the profile does not belong to this standard
     */
    public List<TestCase> scenarios(Profile profile) throws ProfileRefused {
        String contract = profile.endpoint().map(Endpoint::contract).orElse("");
        return ClaimedClasses.of(standard, profile).testCases().stream()
                .filter(each -> contract.equals(each.contract()))
                .toList();
    }

    private static void belongs(Recording recording, Optional<Endpoint> endpoint) throws ProfileRefused {
        String contract = endpoint.map(Endpoint::contract).orElse("");
        if (!recording.contract().equals(contract)) {
            throw new ProfileRefused("There is a recording of the contract %s, but the profile names %s"
                    .formatted(
                            recording.contract(), contract.isEmpty() ? "no live service" : "the contract " + contract));
        }
        Terms claimed = endpoint.orElseThrow().terms(recording.terms().base().isPresent());
        if (!recording.terms().sameAs(claimed)) {
            throw new ProfileRefused(
                    "The recording was made with another address, other parameters or another 'mayWrite' than the profile has");
        }
    }

    private void judgeSamples(
            List<SampleFile> samples, ClaimedClasses claimed, int threads, RunTally tally, Progress progress)
            throws IOException {
        MessageReader reader = MessageReader.ofFirst(standard.messageTypes());
        try (ArchiveCheck archive = new ArchiveCheck(standard, Set.copyOf(claimed.ids()));
                ParallelCheck checks = new ParallelCheck(check, threads, checked -> {
                    tally.add(checked);
                    archive.add(checked.message(), checked.findings());
                    progress.judged(checked.message().file(), tally.messages());
                })) {
            for (SampleFile sample : inOrder(samples)) {
                tally.startFile();
                try (InputStream content = sample.content().open()) {
                    CountedBytes bytes = new CountedBytes(content);
                    reader.read(sample.name(), bytes, message -> checks.accept(message, bytes.sinceLastAsked()));
                }
            }
            checks.finish();
            tally.checkedTogether(archive.finish(tally::foundTogether));
        } catch (UncheckedIOException full) {
            throw full.getCause();
        }
    }

    private void judgeScenarios(ClaimedClasses claimed, @Nullable Recording recording, RunTally tally) {
        for (TestCase scenario : claimed.testCases()) {
            if (scenario.kind() != TestCase.Kind.SCENARIO) {
                continue;
            }
            if (recording == null || !recording.contract().equals(scenario.contract())) {
                tally.stop(
                        scenario,
                        NOT_TRIED + ": " + FindingTexts.kit(NOT_TRIED, List.of(String.valueOf(scenario.contract()))));
            } else {
                tally.add(scenario, evaluation.evaluate(scenario, recording));
            }
        }
    }

    private static List<SampleFile> inOrder(List<SampleFile> samples) {
        return samples.stream().sorted(Comparator.comparing(SampleFile::name)).toList();
    }
}

package org.plumbline.cli.judging;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.findings.Page;
import org.plumbline.cli.findings.RunOutput;
import org.plumbline.cli.options.ColourOption;
import org.plumbline.cli.options.KeyOption;
import org.plumbline.cli.options.LanguageOption;
import org.plumbline.cli.options.StandardsOption;
import org.plumbline.cli.shell.ExitCode;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.Printable;
import org.plumbline.cli.shell.Progress;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.words.ScreenWords;
import org.plumbline.cli.words.Vocabulary;
import org.plumbline.conformance.Profile;
import org.plumbline.conformance.ProfileRefused;
import org.plumbline.conformance.TestRun;
import org.plumbline.conformance.TestSuite;
import org.plumbline.evidence.ByteSource;
import org.plumbline.evidence.Evidence;
import org.plumbline.exchange.Endpoint;
import org.plumbline.exchange.Recording;
import org.plumbline.exchange.capture.Capture;
import org.plumbline.exchange.capture.Secrets;
import org.plumbline.signature.SigningKey;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.TestCase;
import org.plumbline.verdict.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a standard's test suite over a product, and writes the report with its evidence. */
@Command(
        name = "run",
        description =
                "Tests a product as its profile claims it; writes the report, its evidence and, with a key, the signed report.",
        exitCodeList = {
            "0:the product passed",
            "1:a requirement is broken",
            "2:the command line, the profile or a file is not what the command takes",
            "3:it could not be decided: the service did not answer, a budget was spent, a claimed class was not tested",
            "4:a fault of the kit or the machine",
            "5:the signing key was refused"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  plumb run profile.json", "  plumb run profile.json --key acme.p12 --out report-2.1.0"})
public final class Run implements Callable<Integer> {
    private static final int LARGEST_PROFILE = 1 << 20;
    private static final int FINDINGS_SHOWN = 5;

    private final Surroundings surroundings;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private ColourOption colour = new ColourOption();

    @Mixin
    private StandardsOption standards = new StandardsOption();

    @Mixin
    private KeyOption keys = new KeyOption();

    @Mixin
    private SecretsOption secrets = new SecretsOption();

    @Mixin
    private ReportFiles reportFiles = new ReportFiles();

    @Parameters(
            paramLabel = "PROFILE",
            description = "The vendor's profile: product, claimed classes, samples, live service.")
    private @Nullable GivenPath file;

    @Option(
            names = "--allow-host",
            paramLabel = "HOST",
            description = "Ask this host although it is in a closed network, such as 127.0.0.1; may be repeated.")
    private List<String> allowHosts = List.of();

    @Option(names = "--no-capture", description = "Do not ask the live service; what depends on it stays inconclusive.")
    private boolean offline;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that judge. Default: the processors there are.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** Runs in the given surroundings. */
    public Run(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        GivenPath profileFile = Objects.requireNonNull(file);
        byte[] profileText = profileFile.bytes(LARGEST_PROFILE);
        Profile profile = Profile.read(profileText);
        StandardPackage standard = standards.find(profile.standard(), surroundings);
        reportFiles.reserve();
        Optional<SigningKey> key = keys.key(surroundings);
        Path folder = Objects.requireNonNull(profileFile.path().toAbsolutePath().getParent());
        SortedMap<String, ByteSource> samples = new Samples(folder).matching(profile.samples());
        Optional<Recording> recording = offline ? Optional.empty() : record(profile, new TestSuite(standard));
        var evidence = Evidence.of(profileText, samples, recording);
        TestRun run = judge(evidence, standard);
        var vocabulary = new Vocabulary(language.language(surroundings));
        new RunOutput(
                        run,
                        new Page(colour.ink(surroundings), surroundings.screen().width(), FINDINGS_SHOWN, vocabulary))
                .print(surroundings.out());
        reportFiles.write(run, evidence.files(), key, surroundings);
        surroundings.err().println(next(run.verdict(), key.isPresent(), vocabulary.screen()));
        return ExitCode.of(run.verdict()).number();
    }

    private Optional<Recording> record(Profile profile, TestSuite suite) throws ProfileRefused {
        Optional<Endpoint> endpoint = suite.endpoint(profile);
        List<TestCase> scenarios = suite.scenarios(profile);
        return endpoint.map(service -> record(service, scenarios));
    }

    private Recording record(Endpoint endpoint, List<TestCase> scenarios) {
        Secrets proof = secrets.secrets(endpoint);
        surroundings
                .err()
                .println("Asking %s, with at most %d requests in %d seconds."
                        .formatted(Printable.of(endpoint.base().toString()), endpoint.requests(), endpoint.seconds()));
        try (var progress = new Progress(surroundings, "exchanges with " + endpoint.host(), 0)) {
            return new Capture(endpoint, Set.copyOf(allowHosts), proof, exchange -> progress.advance())
                    .record(scenarios);
        }
    }

    private TestRun judge(Evidence evidence, StandardPackage standard) throws Exception {
        try (var progress = new Progress(surroundings, "messages", 0)) {
            return evidence.run(standard, threads, (name, messages) -> progress.advance());
        }
    }

    private static String next(Verdict verdict, boolean signed, ScreenWords words) {
        return switch (verdict) {
            case FAIL -> words.say("run.next.fail");
            case PASS -> words.say(signed ? "run.next.signed" : "run.next.unsigned");
            case INCONCLUSIVE, NOT_APPLICABLE -> words.say("run.next.undecided");
        };
    }
}

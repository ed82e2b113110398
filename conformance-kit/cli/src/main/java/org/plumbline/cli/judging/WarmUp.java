package org.plumbline.cli.judging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.plumbline.cli.findings.CheckOutput;
import org.plumbline.cli.findings.CheckTally;
import org.plumbline.cli.findings.OutputForm;
import org.plumbline.cli.findings.Page;
import org.plumbline.cli.options.StandardsOption;
import org.plumbline.cli.shell.ExitCode;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.Language;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.words.Vocabulary;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.Sample;
import org.plumbline.standard.StandardPackage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Does once what checks do, so that the launcher can archive the classes that they load. Not a verb for people: it shows the
 * digests of the standards that it found in order, so that their bytes need not be judged at every start.
 */
@Command(name = "warm-up", hidden = true, description = "Loads what checks need; for the launcher.")
public final class WarmUp implements Callable<Integer> {
    /** Enough of each standard's and notation's to meet every reader, judge and output; more would only take time. */
    private static final int SAMPLES = 3;

    private final Surroundings surroundings;

    @Mixin
    private StandardsOption standards = new StandardsOption();

    /** Warms up in the given surroundings. */
    public WarmUp(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        List<StandardPackage> packages = standards.library(surroundings).packages();
        MessageJudge judge = Judges.anyOf(packages, null);
        for (StandardPackage standard : packages) {
            for (OutputForm form : OutputForm.values()) {
                for (Sample sample : few(standard)) {
                    byte[] content = standard.file("samples/" + sample.file()).orElseThrow();
                    check(judge, content, form);
                }
            }
            surroundings.out().println(standard.digest());
        }
        return ExitCode.PASSED.number();
    }

    /** The first samples in each notation: their files' names end differently. */
    private static List<Sample> few(StandardPackage standard) {
        Map<String, List<Sample>> byEnding = new TreeMap<>();
        for (Sample sample : standard.samples()) {
            String ending = sample.file().substring(sample.file().indexOf('.'));
            List<Sample> same =
                    byEnding.computeIfAbsent((sample.expected() == null) + ending, first -> new ArrayList<>());
            if (same.size() < SAMPLES) {
                same.add(sample);
            }
        }
        return byEnding.values().stream().flatMap(List::stream).toList();
    }

    /** The same way that the verb goes, with the message on standard input. */
    private void check(MessageJudge judge, byte[] content, OutputForm form) throws IOException, PackageRefused {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var quiet = new Surroundings(
                surroundings.directory(),
                surroundings.environment(),
                new ByteArrayInputStream(content),
                nowhere,
                nowhere,
                surroundings.screen(),
                surroundings.clock());
        CheckOutput output = form.output(new Page(quiet.ink(), 80, 1, new Vocabulary(Language.ENGLISH)));
        var input = new GivenPath(MessageFiles.STANDARD_INPUT, surroundings.directory());
        try (var archive = new ArchiveTurns(Set.of())) {
            var check = new FilesCheck(judge, archive, output, quiet);
            CheckTally tally = check.check(MessageFiles.of(List.of(input)).files(), 1);
            output.end(tally, nowhere);
            ExitCode.of(tally.totals().verdict());
        }
    }
}

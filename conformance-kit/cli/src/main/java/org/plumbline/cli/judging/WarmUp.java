package org.plumbline.cli.judging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.plumbline.cli.findings.CheckOutput;
import org.plumbline.cli.findings.CheckOutput.FileOutput;
import org.plumbline.cli.findings.CheckTally;
import org.plumbline.cli.findings.Judged;
import org.plumbline.cli.findings.OutputForm;
import org.plumbline.cli.findings.Page;
import org.plumbline.cli.options.StandardsOption;
import org.plumbline.cli.shell.ExitCode;
import org.plumbline.cli.shell.Language;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.words.Vocabulary;
import org.plumbline.conformance.check.CheckedMessage;
import org.plumbline.conformance.check.MessageCheck;
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
    /** Enough to meet every reader, judge and output; more would only take time. */
    private static final int SAMPLES = 6;

    private final Surroundings surroundings;

    @Mixin
    private StandardsOption standards = new StandardsOption();

    /** Warms up in the given surroundings. */
    public WarmUp(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        for (StandardPackage standard : standards.library(surroundings).packages()) {
            var check = MessageCheck.onDemand(standard);
            for (OutputForm form : OutputForm.values()) {
                CheckOutput output = form.output(new Page(surroundings.ink(), 80, 1, new Vocabulary(Language.ENGLISH)));
                for (Sample sample : standard.samples().stream().limit(SAMPLES).toList()) {
                    check(standard, sample, check, output);
                }
            }
            surroundings.out().println(standard.digest());
        }
        return ExitCode.PASSED.number();
    }

    private static void check(StandardPackage standard, Sample sample, MessageCheck check, CheckOutput output)
            throws IOException {
        byte[] content = standard.file("samples/" + sample.file()).orElseThrow();
        Writer nowhere = Writer.nullWriter();
        FileOutput written = output.file(sample.file(), () -> new ByteArrayInputStream(content), nowhere);
        List<CheckedMessage> messages = new ArrayList<>();
        check.check(sample.file(), new ByteArrayInputStream(content), sample.messageType(), messages::add);
        for (CheckedMessage message : messages) {
            written.message(new Judged(standard, message));
        }
        written.end();
        output.end(new CheckTally(), nowhere);
    }
}

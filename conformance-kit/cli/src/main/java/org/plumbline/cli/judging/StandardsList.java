package org.plumbline.cli.judging;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.plumbline.cli.options.StandardsOption;
import org.plumbline.cli.shell.ExitCode;
import org.plumbline.cli.shell.Printable;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.standard.StandardPackage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the standards there are. */
@Command(
        name = "list",
        description = "Lists the standards there are, one a line: reference, digest, title.",
        footerHeading = "%nExample:%n",
        footer = "  plumb standards list")
public final class StandardsList implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private StandardsOption standards = new StandardsOption();

    StandardsList(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        var packages = standards.library(surroundings).packages();
        int width = packages.stream()
                .mapToInt(each -> each.ref().toString().length())
                .max()
                .orElse(1);
        for (StandardPackage each : packages) {
            surroundings
                    .out()
                    .println(String.format(
                            Locale.ROOT,
                            "%-" + width + "s  %.12s  %s",
                            each.ref(),
                            each.digest(),
                            Printable.of(each.title())));
        }
        return ExitCode.PASSED.number();
    }
}

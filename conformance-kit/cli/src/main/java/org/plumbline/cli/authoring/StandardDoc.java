package org.plumbline.cli.authoring;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.document.StandardDocument;
import org.plumbline.cli.shell.ExitCode;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.NewFiles;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.standard.StandardPackage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a standard as one HTML document. */
@Command(
        name = "doc",
        description = {
            "Writes a standard as one HTML document that needs nothing else.",
            "It holds the text, and tables of members, requirements, rules, tests and answers made from its parts. The same package gives the same bytes."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  plumb standard doc ssa.conjunction-data-message/A.1 -o cdm.html",
            "  plumb standard doc drafts/beam-plan > beam-plan.html"
        })
final class StandardDoc implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private PackageChoice choice = new PackageChoice();

    @Parameters(paramLabel = "DIR|REF", description = PackageChoice.DESCRIPTION)
    private @Nullable GivenPath given;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "The document. Default: standard output.")
    private @Nullable GivenPath file;

    @Option(names = "--force", description = "Replace the document if it is there.")
    private boolean force;

    StandardDoc(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        StandardPackage standard = choice.standard(Objects.requireNonNull(given), surroundings);
        byte[] document = StandardDocument.of(standard);
        if (file == null) {
            surroundings.out().write(document, 0, document.length);
            surroundings.out().flush();
        } else {
            try (var files = new NewFiles(force)) {
                files.write(file, document);
                files.publish();
            }
            surroundings.out().println(file);
        }
        return ExitCode.PASSED.number();
    }
}

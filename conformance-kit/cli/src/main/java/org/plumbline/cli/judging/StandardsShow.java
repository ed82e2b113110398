package org.plumbline.cli.judging;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.options.StandardsOption;
import org.plumbline.cli.shell.ExitCode;
import org.plumbline.cli.shell.Paragraph;
import org.plumbline.cli.shell.Printable;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.shell.UsageProblem;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.MessageType;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.StandardRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one standard: what it is, whom it addresses, what it requires. */
@Command(
        name = "show",
        description = "Shows a standard: its conformance classes, message types and requirements; or one of its files.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  plumb standards show ssa.conjunction-data-message/A.1",
            "  plumb standards show ssa.conjunction-data-message/A.1 --files",
            "  plumb standards show ssa.conjunction-data-message/A.1 --file STANDARD.md"
        })
public final class StandardsShow implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private StandardsOption standards = new StandardsOption();

    @Parameters(paramLabel = "REF", description = "The standard, for example ssa.conjunction-data-message/A.1.")
    private @Nullable StandardRef ref;

    @Option(names = "--file", paramLabel = "PATH", description = "Print this file of the standard, as it is.")
    private @Nullable String file;

    @Option(names = "--files", description = "List the standard's files instead.")
    private boolean files;

    StandardsShow(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        StandardPackage standard = standards.find(Objects.requireNonNull(ref), surroundings);
        if (file != null) {
            printFile(standard, file);
        } else if (files) {
            standard.files().forEach(surroundings.out()::println);
        } else {
            print(standard);
        }
        return ExitCode.PASSED.number();
    }

    private void printFile(StandardPackage standard, String path) {
        byte[] content = standard.file(path)
                .orElseThrow(() -> new UsageProblem(
                        "There is no file %s in %s; --files lists what there is".formatted(path, standard.ref())));
        surroundings.out().write(content, 0, content.length);
    }

    private void print(StandardPackage standard) {
        PrintStream out = surroundings.out();
        int width = surroundings.screen().width();
        out.println(surroundings.ink().strong(standard.ref().toString()));
        out.println(Printable.of(standard.title()));
        for (String member : new String[] {"designation", "coveredBy", "custodian", "scope"}) {
            if (standard.manifest().hasNonNull(member)) {
                out.println(line(
                        capital(member),
                        Paragraph.of(standard.manifest().get(member).stringValue(), 14, width)));
            }
        }
        out.println(line("Digest", "dirHash1 " + standard.digest()));
        out.println("\nConformance classes");
        standard.conformanceClasses().forEach(each -> out.println(line("  " + each.id(), Printable.of(each.title()))));
        out.println("\nMessage types");
        standard.messageTypes()
                .forEach(
                        each -> out.println(line("  " + each.id(), Printable.of(each.title()) + "; " + formats(each))));
        out.println("\nRequirements");
        standard.requirements().stream()
                .sorted(Comparator.comparingInt(Requirement::number))
                .forEach(each -> printRequirement(each, width));
    }

    private void printRequirement(Requirement requirement, int width) {
        surroundings
                .out()
                .printf(
                        Locale.ROOT,
                        "  %3d  %s%n       %s%n",
                        requirement.number(),
                        surroundings.ink().strong(requirement.id()),
                        Paragraph.of(requirement.sentence(), 7, width));
    }

    private static String line(String name, String value) {
        return String.format(Locale.ROOT, "%-13s %s", name, value);
    }

    private static String capital(String member) {
        return switch (member) {
            case "coveredBy" -> "Covered by";
            default -> member.substring(0, 1).toUpperCase(Locale.ROOT) + member.substring(1);
        };
    }

    private static String formats(MessageType type) {
        return Arrays.stream(MessageFormat.values())
                .filter(type::allows)
                .map(MessageFormat::name)
                .collect(Collectors.joining(", "));
    }
}

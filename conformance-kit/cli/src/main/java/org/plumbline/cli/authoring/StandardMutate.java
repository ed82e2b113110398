package org.plumbline.cli.authoring;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.plumbline.cli.shell.ExitCode;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.Printable;
import org.plumbline.cli.shell.Progress;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.mutation.MutationReport;
import org.plumbline.mutation.MutationTest;
import org.plumbline.mutation.ProofText;
import org.plumbline.mutation.Proposals;
import org.plumbline.mutation.VariationText;
import org.plumbline.mutation.mutant.Mutant;
import org.plumbline.mutation.mutant.Mutants;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.Proof;
import org.plumbline.standard.StandardPackage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how well the samples of a standard prove its checks. */
@Command(
        name = "mutate",
        description = {
            "Weakens each check of a standard in turn, and asks whether one of its samples notices.",
            "What no sample notices is not proven: nobody would see it missing."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  plumb standard mutate standards/ssa/reentry-data/A.1",
            "  plumb standard mutate --propose standards/ssa/reentry-data/A.1",
            "  plumb standard mutate --write standards/ssa/reentry-data/A.1"
        })
final class StandardMutate implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folder of a standard package.")
    private List<GivenPath> folders = List.of();

    @Option(
            names = "--propose",
            description =
                    "Look for variations of valid samples that would notice, and add them to samples/variations/. "
                            + "Takes minutes; run again without it afterwards.")
    private boolean propose;

    @Option(
            names = "--write",
            description = "Write the numbers into proof.json. The equivalents that stand there stay as they are.")
    private boolean write;

    StandardMutate(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        boolean complete = true;
        for (GivenPath folder : folders) {
            complete &= isProven(folder);
        }
        return (complete ? ExitCode.PASSED : ExitCode.FAILED).number();
    }

    private boolean isProven(GivenPath folder) throws IOException, PackageRefused {
        StandardPackage standard = new PackageFolder(folder).standard();
        MutationTest test = new MutationTest(standard);
        MutationReport report;
        try (Progress progress = Progress.ofThings(
                surroundings, "weakened forms", Mutants.of(standard).size())) {
            report = test.run(entry -> progress.advance());
        }
        List<Proof.Equivalent> equivalents =
                standard.proof().map(Proof::equivalents).orElse(List.of());
        List<String> stale = report.stale(equivalents);
        PrintStream out = surroundings.out();
        stale.forEach(each -> out.println(Printable.of(folder.path().resolve(Proof.FILE) + ": equivalents: " + each)));
        List<Mutant> unnoticed = report.unnoticed(equivalents);
        List<Mutant> left = propose ? proposed(folder, standard, test, unnoticed) : unnoticed;
        Places places = new Places(standard);
        for (Mutant each : left) {
            out.println(Printable.of(
                    "%s:%s: %s".formatted(folder.path().resolve(each.file()), places.of(each), each.id())));
            out.println("    noticed by " + Printable.of(each.wanted()));
        }
        Proof proof = report.proof(equivalents);
        out.println(summary(standard, proof, unnoticed.size()));
        boolean told = standard.proof().map(proof::equals).orElse(unnoticed.isEmpty());
        if (write && stale.isEmpty()) {
            Files.writeString(folder.path().resolve(Proof.FILE), ProofText.of(proof));
        } else if (!told && unnoticed.isEmpty()) {
            surroundings
                    .err()
                    .println(folder.path().resolve(Proof.FILE) + " says something else; --write brings it up to date");
            return false;
        }
        return stale.isEmpty() && unnoticed.isEmpty();
    }

    /** What stays unnoticed after variations were added that notice. */
    private List<Mutant> proposed(GivenPath folder, StandardPackage standard, MutationTest test, List<Mutant> unnoticed)
            throws IOException, PackageRefused {
        Proposals proposals = new Proposals(standard, test);
        List<Mutant> left = new ArrayList<>();
        try (Progress progress = Progress.ofThings(surroundings, "proposals", unnoticed.size())) {
            for (Mutant mutant : unnoticed) {
                if (!proposals.propose(mutant)) {
                    left.add(mutant);
                }
                progress.advance();
            }
        }
        for (Map.Entry<String, byte[]> file :
                VariationText.files(standard, proposals.found()).entrySet()) {
            Path path = folder.path().resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
            surroundings.err().println("Written: " + Printable.of(path.toString()));
        }
        surroundings
                .err()
                .println("%d variations were added. They notice %d of the %d forms that no sample noticed."
                        .formatted(proposals.found().size(), unnoticed.size() - left.size(), unnoticed.size()));
        return left;
    }

    private static String summary(StandardPackage standard, Proof proof, int unnoticed) {
        int telling = proof.mutants() - proof.equivalents().size();
        double share = telling == 0 ? 100.0 : 100.0 * (telling - unnoticed) / telling;
        return String.format(
                Locale.ROOT,
                "%s: %d weakened forms of its checks, %d noticed, %d of the same meaning, %d not noticed: %.1f%%",
                standard.ref(),
                proof.mutants(),
                proof.noticed(),
                proof.equivalents().size(),
                unnoticed,
                unnoticed == 0 ? 100.0 : Math.min(99.9, share));
    }
}

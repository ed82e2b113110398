package org.plumbline.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plumbline.conformance.archive.ArchiveCheck;
import org.plumbline.standard.ArchiveRule;
import org.plumbline.standard.Sample;

/**
 * The messages of one sample, judged together.
 *
 * @param sample the sample
 * @param messages its messages, in order
 */
record Together(Sample sample, List<Subject> messages) {
    Together {
        messages = List.copyOf(messages);
    }

    String name() {
        return "samples/" + sample.file();
    }

    /** Whether another rule in place of one of the standard's changes the verdict; null when there is none in its place. */
    boolean notices(ArchiveRule rule, @Nullable ArchiveRule changed) {
        return applies(rule) && !verdict(List.of(rule)).equals(changed == null ? Set.of() : verdict(List.of(changed)));
    }

    /** A rule of one class is judged only on the samples that are to break it. */
    private boolean applies(ArchiveRule rule) {
        Sample.Expected expected = sample.expected();
        return sample.messageType().equals(rule.messageType())
                && (rule.conformanceClass() == null
                        || (expected != null && expected.code().equals(rule.id())));
    }

    private Set<String> verdict(List<ArchiveRule> rules) {
        Set<String> verdict = new TreeSet<>();
        try (ArchiveCheck archive = new ArchiveCheck(rules)) {
            messages.forEach(each -> archive.add(each.message(), each.findings()));
            archive.finish(each -> verdict.add(Subject.weight(each)));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A sample is small enough for memory", impossible);
        }
        return verdict;
    }
}

package org.plumbline.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.conformance.archive.ArchiveCheck;
import org.plumbline.standard.ArchiveRule;
import org.plumbline.standard.Sample;

/**
 * Messages that are judged together: those of one sample, or those of all valid samples.
 *
 * @param name for people
 * @param breaks the rule that they are there to break, or null
 * @param messages in order
 */
record Together(String name, @Nullable String breaks, List<Subject> messages) {
    Together {
        messages = List.copyOf(messages);
    }

    static Together of(Sample sample, List<Subject> messages) {
        Sample.Expected expected = sample.expected();
        return new Together("samples/" + sample.file(), expected == null ? null : expected.code(), messages);
    }

    /** Whether another rule in place of one of the standard's changes the verdict; null when there is none in its place. */
    boolean notices(ArchiveRule rule, @Nullable ArchiveRule changed) {
        return applies(rule) && !verdict(List.of(rule)).equals(changed == null ? List.of() : verdict(List.of(changed)));
    }

    /** A rule of one class is judged only on the samples that are to break it. */
    private boolean applies(ArchiveRule rule) {
        return rule.conformanceClass() == null || rule.id().equals(breaks);
    }

    private List<String> verdict(List<ArchiveRule> rules) {
        List<String> verdict = new ArrayList<>();
        try (ArchiveCheck archive = new ArchiveCheck(rules)) {
            messages.forEach(each -> archive.add(each.message(), each.findings()));
            archive.finish(each -> verdict.add(Subject.weight(each)));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A sample is small enough for memory", impossible);
        }
        verdict.sort(null);
        return verdict;
    }
}

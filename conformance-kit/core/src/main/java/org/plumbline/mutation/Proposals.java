package org.plumbline.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plumbline.message.Message;
import org.plumbline.mutation.mutant.Mutant;
import org.plumbline.mutation.mutant.Mutant.OfRule;
import org.plumbline.mutation.mutant.Mutant.OfSchema;
import org.plumbline.mutation.mutant.Mutants;
import org.plumbline.rule.RuleJudge;
import org.plumbline.rule.schema.SchemaJudge;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.Sample;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.Variation;
import org.plumbline.standard.law.SchemaRequirements;
import org.plumbline.verdict.Finding;
import tools.jackson.databind.JsonNode;

/**
 * Looks for variations of valid samples that would notice what nobody noticed, by trying changes one after the other. What it finds
 * shows a true edge of a requirement; whether it is worth showing is for the author to say.
 */
public final class Proposals {
    private static final int MOST_BASES = 4;
    private static final int MOST_TRIALS = 300;
    private static final int MOST_BORNE = 60;
    private static final int MOST_REMEMBERED = 20_000;
    /** A message larger than this makes slow trials. */
    private static final int LARGE = 30_000;

    private final StandardPackage standard;
    private final MutationTest test;
    private final LikelyValues values;
    private final List<Base> bases = new ArrayList<>();
    private final List<Proposal> accepted = new ArrayList<>();
    /** Many mutants of one place are tried with the same changes. */
    private final Map<Trial, Optional<Proposal>> tried = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Trial, Optional<Proposal>> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** A valid message in JSON. */
    private record Base(String file, Message message, int size) {}

    private record Trial(String file, int message, Edit edit) {}

    private record Proposal(Variation variation, Subject subject, String place) {}

    /**
     * @param standard the standard
     * @param test its mutation test
     */
    public Proposals(StandardPackage standard, MutationTest test) {
        this.standard = standard;
        this.test = test;
        this.values = new LikelyValues(new SchemaRequirements(standard.schemas()));
        for (Sample sample : standard.samples()) {
            if (sample.expected() == null && sample.file().matches(".*(?<!\\.flat)\\.(json|ndjson)")) {
                for (Message message : test.messages(sample)) {
                    bases.add(new Base(
                            sample.file(), message, message.content().toString().length()));
                }
            }
        }
        bases.sort(Comparator.<Base>comparingInt(each -> each.size() > LARGE ? 1 : 0)
                .thenComparingInt(each -> each.size() > LARGE ? each.size() : -each.size()));
    }

    /** Tries to find a variation that notices; those found so far are asked first. */
    public boolean propose(Mutant mutant) throws PackageRefused {
        if (mutant.change() instanceof OfSchema change) {
            SchemaJudge judge = SchemaJudge.by(
                    standard,
                    Mutants.schemas(change, standard),
                    change.subject().types());
            Predicate<Base> suits =
                    base -> change.subject().types().contains(base.message().type());
            Candidates candidates = content -> SchemaCandidates.of(mutant, change, values, content);
            Predicate<Subject> notices = subject -> subject.notices(standard, judge, test.rules());
            return accepted.stream()
                            .anyMatch(each -> change.subject()
                                            .types()
                                            .contains(each.subject().message().type())
                                    && isNear(each.place(), change)
                                    && notices.test(each.subject()))
                    || propose(suits, candidates, notices)
                    || proposePairs(suits, candidates, notices);
        }
        if (mutant.change() instanceof OfRule change) {
            RuleJudge judge = change.after() == null ? null : test.rules().only(change.after());
            Predicate<Base> suits =
                    base -> base.message().type().id().equals(change.before().messageType());
            Candidates candidates = content -> RuleCandidates.of(change.before(), content);
            Predicate<Subject> notices = subject -> subject.notices(change.before(), judge);
            return accepted.stream().anyMatch(each -> notices.test(each.subject()))
                    || propose(suits, candidates, notices)
                    || proposePairs(suits, candidates, notices);
        }
        return false;
    }

    /** Variations found, in the order in which they were. */
    public List<Variation> found() {
        return accepted.stream().map(Proposal::variation).toList();
    }

    private static boolean isNear(String place, OfSchema change) {
        String shape = place.replaceAll("/[0-9]+(?=/|$)", "/*");
        return change.subject().places().stream()
                .anyMatch(each -> shape.equals(each)
                        || shape.substring(0, Math.max(0, shape.lastIndexOf('/')))
                                .equals(each));
    }

    private interface Candidates {
        List<Edit> of(JsonNode content);
    }

    private boolean propose(Predicate<Base> suits, Candidates candidates, Predicate<Subject> notices) {
        int left = MOST_BASES;
        for (Base base : bases) {
            if (left == 0 || !suits.test(base)) {
                continue;
            }
            List<Edit> edits = candidates.of(base.message().content());
            left -= edits.isEmpty() ? 0 : 1;
            for (Edit edit : edits.subList(0, Math.min(edits.size(), MOST_TRIALS))) {
                if (accepts(base, edit, notices)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Two changes of one message: one that it bears, and another. */
    private boolean proposePairs(Predicate<Base> suits, Candidates candidates, Predicate<Subject> notices) {
        int left = MOST_BASES;
        for (Base base : bases) {
            if (left == 0 || !suits.test(base)) {
                continue;
            }
            List<Edit> edits = candidates.of(base.message().content());
            left -= edits.isEmpty() ? 0 : 1;
            List<Edit> borne = edits.stream()
                    .limit(MOST_TRIALS)
                    .filter(each -> tried(base, each).isPresent())
                    .limit(MOST_BORNE)
                    .toList();
            for (int i = 0; i < borne.size(); i++) {
                for (int k = i + 1; k < borne.size(); k++) {
                    Edit first = borne.get(i);
                    Edit second = borne.get(k);
                    if (!first.place().equals(second.place()) && accepts(base, first.and(second), notices)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean accepts(Base base, Edit edit, Predicate<Subject> notices) {
        Optional<Proposal> proposal = tried(base, edit).filter(each -> notices.test(each.subject()));
        proposal.ifPresent(accepted::add);
        return proposal.isPresent();
    }

    private Optional<Proposal> tried(Base base, Edit edit) {
        return tried.computeIfAbsent(
                new Trial(base.file(), base.message().index(), edit), trial -> proposal(base, edit));
    }

    /** The variation, when it is one: it breaks one requirement or none, and every rule can be decided. */
    private Optional<Proposal> proposal(Base base, Edit edit) {
        Variation draft = variation(base, edit, null, "");
        try {
            Subject subject = test.subject(draft);
            if (!subject.showsOneThing()) {
                return Optional.empty();
            }
            Optional<Finding> finding = subject.findings().stream().findFirst();
            Variation variation = variation(
                    base,
                    edit,
                    finding.map(Finding::requirement).orElse(null),
                    finding.map(each -> each.place().pointer()).orElse(edit.place()));
            return Optional.of(new Proposal(variation, subject, edit.place()));
        } catch (PackageRefused noPlace) {
            return Optional.empty();
        }
    }

    private static Variation variation(Base base, Edit edit, @Nullable String breaks, String at) {
        return new Variation(
                "samples/variations/proposed.json",
                0,
                base.file(),
                base.message().index(),
                edit.remove(),
                edit.set(),
                edit.repeat(),
                breaks,
                at);
    }
}

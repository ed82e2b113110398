package org.plumbline.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.conformance.check.MessageCheck;
import org.plumbline.conformance.check.VariedSamples;
import org.plumbline.message.Message;
import org.plumbline.mutation.mutant.Mutant;
import org.plumbline.mutation.mutant.Mutant.OfArchiveRule;
import org.plumbline.mutation.mutant.Mutant.OfRule;
import org.plumbline.mutation.mutant.Mutant.OfSchema;
import org.plumbline.mutation.mutant.Mutants;
import org.plumbline.rule.RuleJudge;
import org.plumbline.rule.schema.SchemaJudge;
import org.plumbline.standard.ArchiveRule;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.Rule;
import org.plumbline.standard.Sample;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.Variation;
import org.plumbline.verdict.Finding;
import tools.jackson.databind.JsonNode;

/**
 * Weakens each check of a standard in turn and asks whether a sample or a variation notices, that is, gets another verdict. The verdict
 * of a message is the requirements that it breaks, each with its severity and as often as it breaks it.
 *
 * <p>The same package gives the same outcome on every machine.
 */
public final class MutationTest {
    private static final int THREADS = 2;

    private final StandardPackage standard;
    private final RuleJudge rules;
    private final SchemaJudge schemas;
    private final MessageCheck check;
    private final Set<String> ruleIds;
    private final VariedSamples varied;
    private final List<Subject> subjects = new ArrayList<>();
    private final Map<Sample, List<Subject>> judgedOf = new HashMap<>();
    private final List<Together> samples = new ArrayList<>();

    /**
     * Reads and judges all samples as agreed.
     *
     * @param standard the standard
     * @throws PackageRefused when one of its schemas, rules or variations is not in order
     */
    public MutationTest(StandardPackage standard) throws PackageRefused {
        this.standard = standard;
        this.rules = new RuleJudge(standard);
        this.schemas = new SchemaJudge(standard);
        this.check = new MessageCheck(standard, schemas, rules);
        this.ruleIds = standard.rules().stream().map(Rule::id).collect(Collectors.toUnmodifiableSet());
        this.varied = new VariedSamples(standard);
        for (Sample sample : standard.samples()) {
            List<Message> messages = VariedSamples.messages(standard, sample);
            List<Subject> judged = new ArrayList<>();
            for (Message message : messages) {
                judged.add(
                        subject(message.file() + (messages.size() > 1 ? ", message " + message.index() : ""), message));
            }
            subjects.addAll(judged);
            judgedOf.put(sample, judged);
            samples.add(Together.of(sample, judged));
            if (sample.expected() == null && !standard.archiveRules().isEmpty()) {
                samples.add(twice(sample, judged));
            }
        }
        for (Variation variation : standard.variations()) {
            subjects.add(subject(variation));
        }
    }

    /** A sample handed in twice, under two names: what may come again in another file does. */
    private Together twice(Sample sample, List<Subject> judged) {
        String again = "samples/" + sample.file() + ", twice";
        List<Subject> both = new ArrayList<>(judged);
        for (Message message : VariedSamples.messages(standard, sample, again)) {
            both.add(subject(again, message));
        }
        return new Together(again, null, both);
    }

    RuleJudge rules() {
        return rules;
    }

    /** The messages of a sample. */
    List<Message> messages(Sample sample) {
        return judgedOf.getOrDefault(sample, List.of()).stream()
                .map(Subject::message)
                .toList();
    }

    /** The message of a variation, judged as agreed. */
    Subject subject(Variation variation) throws PackageRefused {
        return subject(variation.name(), varied.of(variation));
    }

    private Subject subject(String name, Message message) {
        return Subject.of(name, message, check, schemas, rules, ruleIds);
    }

    /**
     * Tries every mutant.
     *
     * @param judged receives each mutant in order, when it is judged
     */
    public MutationReport run(Consumer<MutationReport.Entry> judged) throws PackageRefused {
        ExecutorService workers = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<MutationReport.Entry>> waiting = new ArrayList<>();
            for (Mutant mutant : Mutants.of(standard)) {
                waiting.add(workers.submit(() -> new MutationReport.Entry(mutant, noticedBy(mutant))));
            }
            List<MutationReport.Entry> entries = new ArrayList<>();
            for (Future<MutationReport.Entry> each : waiting) {
                MutationReport.Entry entry = get(each);
                judged.accept(entry);
                entries.add(entry);
            }
            return new MutationReport(entries);
        } finally {
            workers.shutdownNow();
        }
    }

    private static MutationReport.Entry get(Future<MutationReport.Entry> entry) throws PackageRefused {
        try {
            return entry.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof PackageRefused refused) {
                throw refused;
            }
            throw new IllegalStateException("A weakened form cannot be judged", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The mutation test was interrupted", interrupted);
        }
    }

    /** The first sample that notices; null when none does. */
    private @Nullable String noticedBy(Mutant mutant) throws PackageRefused {
        try {
            if (mutant.change() instanceof OfSchema schema) {
                return schema(schema);
            }
            if (mutant.change() instanceof OfRule rule) {
                return rule(rule.before(), rule.after());
            }
            OfArchiveRule rule = (OfArchiveRule) mutant.change();
            return archiveRule(rule.before(), rule.after());
        } catch (PackageRefused refused) {
            throw new PackageRefused(mutant.id() + ": " + refused.getMessage());
        }
    }

    private @Nullable String schema(OfSchema change) throws PackageRefused {
        Map<String, JsonNode> changed = Mutants.schemas(change, standard);
        SchemaJudge judge = SchemaJudge.by(standard, changed, change.subject().types());
        return subjects.stream()
                .filter(each -> change.subject().types().contains(each.message().type())
                        && change.subject().appliesIn(each.message().content()))
                .sorted(Comparator.comparingInt(each -> distance(each, change)))
                .filter(each -> each.notices(standard, judge, rules))
                .map(Subject::name)
                .findFirst()
                .orElse(null);
    }

    /** How far to the front a message belongs: first those that break the very keyword, then those that break something near. */
    private static int distance(Subject subject, OfSchema change) {
        int distance = 3;
        for (Finding finding : subject.findings()) {
            boolean near = change.subject().places().contains(finding.place().pointer());
            boolean same = finding.source().endsWith("/" + change.keyword());
            distance = Math.min(distance, same && near ? 0 : same ? 1 : near ? 1 : 4);
        }
        return distance;
    }

    private @Nullable String rule(Rule before, @Nullable Rule after) throws PackageRefused {
        RuleJudge judge = after == null ? null : rules.only(after);
        return subjects.stream()
                .sorted(Comparator.comparingInt(each -> each.distance(before)))
                .filter(each -> each.notices(before, judge))
                .map(Subject::name)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String archiveRule(ArchiveRule before, @Nullable ArchiveRule after) {
        return samples.stream()
                .filter(each -> each.notices(before, after))
                .map(Together::name)
                .findFirst()
                .orElse(null);
    }
}

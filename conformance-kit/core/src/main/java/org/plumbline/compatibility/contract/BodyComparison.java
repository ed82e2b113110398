package org.plumbline.compatibility.contract;

import java.time.Duration;
import java.util.Optional;
import org.plumbline.compatibility.change.Judgement;
import org.plumbline.compatibility.change.Outcome;
import org.plumbline.compatibility.change.Proof;
import org.plumbline.compatibility.change.Side;
import org.plumbline.inclusion.Answer;
import org.plumbline.inclusion.Inclusion;
import org.plumbline.inclusion.Policy;
import org.plumbline.inclusion.SchemaSource;
import tools.jackson.databind.JsonNode;

/** What travels: schemas and media types, in the direction in which it does. */
final class BodyComparison {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final Judgement SAME = Judgement.compatible("Nothing differs that matters.");

    private final Contract old;
    private final Contract next;
    private final Inclusion inclusion;
    private final boolean sameSchemas;

    BodyComparison(Contract old, Contract next, Policy policy, boolean sameSchemas) {
        this.old = old;
        this.next = next;
        this.inclusion = new Inclusion(policy, LIMIT);
        this.sameSchemas = sameSchemas;
    }

    /** Who sends what is compared. */
    enum Travels {
        /** From consumers to providers. */
        IN_REQUESTS,
        /** From providers to consumers. */
        IN_ANSWERS;

        /** Whether for a side what is sent by the old contract is taken under the new. */
        boolean isForward(Side side) {
            return (this == IN_ANSWERS) == (side == Side.READERS);
        }
    }

    /** Whether two parts of the contracts surely say the same. */
    boolean areSame(JsonNode before, JsonNode after) {
        return sameSchemas && before.equals(after);
    }

    /** What a change of a schema means. */
    Judgement schema(JsonNode before, JsonNode after, Travels travels, Side side) {
        if (areSame(before, after)) {
            return SAME;
        }
        Optional<SchemaSource> earlier = old.schema(before);
        Optional<SchemaSource> later = next.schema(after);
        Optional<SchemaSource> sent = travels.isForward(side) ? earlier : later;
        Optional<SchemaSource> taken = travels.isForward(side) ? later : earlier;
        if (taken.isEmpty()) {
            return SAME;
        }
        if (sent.isEmpty()) {
            return Judgement.undecided("What is sent has no schema.");
        }
        Answer answer = inclusion.isContained(sent.get(), taken.get());
        if (answer instanceof Answer.Contained) {
            return Judgement.compatible("Every value that may be sent is taken.");
        }
        if (answer instanceof Answer.Undecided undecided) {
            return Judgement.undecided("Not decided: " + undecided.reason() + ".");
        }
        Answer.NotContained refuted = (Answer.NotContained) answer;
        return Judgement.breaking(
                "A value that may be sent is not taken.",
                new Proof(refuted.witness(), refuted.place(), refuted.pointer(), refuted.keyword()));
    }

    /** What a change of the media types and their schemas means. */
    Judgement content(JsonNode before, JsonNode after, Travels travels, Side side) {
        Judgement worst = SAME;
        JsonNode sent = travels.isForward(side) ? before : after;
        JsonNode taken = travels.isForward(side) ? after : before;
        for (String type : sent.propertyNames()) {
            Judgement judgement = taken.has(type)
                    ? schema(before.path(type).path("schema"), after.path(type).path("schema"), travels, side)
                    : Judgement.breaking("The media type %s may be sent and is not taken.".formatted(type));
            worst = judgement.or(worst).outcome() == Outcome.COMPATIBLE ? worst : judgement.or(worst);
        }
        return worst;
    }
}

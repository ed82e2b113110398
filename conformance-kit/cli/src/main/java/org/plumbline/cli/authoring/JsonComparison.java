package org.plumbline.cli.authoring;

import java.io.IOException;
import java.util.Locale;
import org.plumbline.compatibility.Comparison;
import org.plumbline.compatibility.change.Change;
import org.plumbline.compatibility.change.Judgement;
import org.plumbline.compatibility.change.Side;
import org.plumbline.inclusion.Policy;
import org.plumbline.standard.StandardPackage;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** For programs: one object for the comparison, one for each change, one for the whole. */
final class JsonComparison implements ComparisonOutput {
    private final FaultForm.Screen screen;

    JsonComparison(FaultForm.Screen screen) {
        this.screen = screen;
    }

    @Override
    public void write(StandardPackage old, StandardPackage next, Policy policy, Comparison comparison)
            throws IOException {
        ObjectNode record = record("diff");
        put(record.putObject("old"), old);
        put(record.putObject("new"), next);
        record.put("content", policy.closed() ? "closed" : "open");
        record.put("format", policy.formats() ? "asserted" : "remark");
        write(record);
        for (Change change : comparison.changes()) {
            ObjectNode one = record("change");
            one.put("kind", change.kind().name().toLowerCase(Locale.ROOT));
            one.put("id", change.id());
            one.put("subject", change.subject());
            put(one.putObject("readers"), change.readers());
            put(one.putObject("writers"), change.writers());
            write(one);
        }
        ObjectNode totals = record("totals");
        for (Side side : Side.values()) {
            ObjectNode one = totals.putObject(side.name().toLowerCase(Locale.ROOT));
            one.put("outcome", comparison.outcome(side).name());
            one.put("acceptable", comparison.isAcceptable(side));
        }
        write(totals);
    }

    private static void put(ObjectNode record, StandardPackage standard) {
        record.put("ref", standard.ref().toString());
        record.put("dirHash1", standard.digest());
    }

    private static void put(ObjectNode record, Judgement judgement) {
        record.put("outcome", judgement.outcome().name());
        record.put("reason", judgement.reason());
        if (judgement.proof() != null) {
            ObjectNode proof = record.putObject("proof");
            proof.set("message", judgement.proof().message());
            proof.put("place", judgement.proof().place());
            proof.put("pointer", judgement.proof().pointer());
            proof.put("keyword", judgement.proof().keyword());
        }
        if (judgement.waiver() != null) {
            ObjectNode waiver = record.putObject("waiver");
            waiver.put("name", judgement.waiver().name());
            waiver.put("reason", judgement.waiver().reason());
        }
    }

    private static ObjectNode record(String kind) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        record.put("record", kind);
        return record;
    }

    private void write(ObjectNode record) throws IOException {
        screen.out().append(record.toString()).append('\n');
    }
}

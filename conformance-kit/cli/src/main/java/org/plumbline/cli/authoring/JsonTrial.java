package org.plumbline.cli.authoring;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.plumbline.conformance.trial.ClassProof;
import org.plumbline.conformance.trial.Exhibit;
import org.plumbline.conformance.trial.TrialOutcome;
import org.plumbline.standard.PackageFault;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.StandardPackage;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** For programs: for each package a first object, one for each sample, variation and recording, and one with what they prove. */
final class JsonTrial implements TrialOutput {
    private final FaultForm.Screen screen;

    JsonTrial(FaultForm.Screen screen) {
        this.screen = screen;
    }

    @Override
    public void begin(String folder, StandardPackage standard) throws IOException {
        ObjectNode record = record("package");
        record.put("folder", folder);
        record.put("standard", standard.ref().toString());
        record.put("dirHash1", standard.digest());
        write(record);
    }

    @Override
    public void tried(String folder, Exhibit exhibit, List<PackageFault> faults) throws IOException {
        ObjectNode record = record(exhibit.kind().name().toLowerCase(Locale.ROOT));
        record.put("name", exhibit.name());
        record.put("about", exhibit.about());
        if (exhibit.requirement() != null) {
            record.put("breaks", exhibit.requirement());
        }
        record.put("verdict", faults.isEmpty() ? "PASS" : "FAIL");
        for (PackageFault fault : faults) {
            ObjectNode one = record.withArray("faults").addObject();
            one.put("file", fault.place().file());
            one.put("line", fault.place().line());
            one.put("column", fault.place().column());
            one.put("pointer", fault.place().pointer());
            one.put("code", fault.code());
            one.put("text", FaultWords.sentence(fault, screen.words()));
        }
        write(record);
    }

    @Override
    public void end(TrialOutcome outcome) throws IOException {
        ObjectNode record = record("totals");
        record.put("verdict", outcome.verdict().name());
        record.put("samples", outcome.count(Exhibit.Kind.SAMPLE));
        record.put("variations", outcome.count(Exhibit.Kind.VARIATION));
        record.put("recordings", outcome.count(Exhibit.Kind.RECORDING));
        record.put("failed", outcome.failed());
        ArrayNode classes = record.putArray("classes");
        for (ClassProof each : outcome.classes()) {
            ObjectNode one = classes.addObject();
            one.put("class", each.conformanceClass().id());
            one.put("verdict", each.verdict().name());
            one.put("proven", each.proven().size());
            one.put("inspected", each.inspected().size());
            ArrayNode unproven = one.putArray("unproven");
            each.unproven().stream().map(Requirement::id).forEach(unproven::add);
        }
        write(record);
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

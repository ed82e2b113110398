package org.plumbline.cli.authoring;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.plumbline.report.Kit;
import org.plumbline.standard.PackageFault;
import org.plumbline.verdict.Severity;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** For programs: one JSON object a line. The first names the schema of all lines, the last has the totals. */
final class JsonFaults implements FaultOutput {
    /** The {@code $id} of {@code lint-record.schema.json}. */
    static final String SCHEMA = "https://standards.plumbline.example/kit/lint-record.schema.json";

    private final FaultForm.Screen screen;

    JsonFaults(FaultForm.Screen screen) {
        this.screen = screen;
    }

    @Override
    public void begin() throws IOException {
        ObjectNode record = record("lint");
        record.put("$schema", SCHEMA);
        record.put("kit", Kit.version());
        record.put("language", screen.words().language().code());
        write(record);
    }

    @Override
    public void folder(String folder, Map<String, byte[]> files, List<PackageFault> faults) throws IOException {
        for (PackageFault fault : faults) {
            ObjectNode record = record("fault");
            record.put("folder", folder);
            record.put("file", fault.place().file());
            record.put("line", fault.place().line());
            record.put("column", fault.place().column());
            record.put("pointer", fault.place().pointer());
            record.put("code", fault.code());
            record.put("severity", fault.severity() == Severity.ERROR ? "error" : "advice");
            record.put("text", FaultWords.sentence(fault, screen.words()));
            write(record);
        }
    }

    @Override
    public void end(FaultCount count) throws IOException {
        ObjectNode record = record("totals");
        record.put("packages", count.packages());
        record.put("errors", count.errors());
        record.put("advice", count.advice());
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

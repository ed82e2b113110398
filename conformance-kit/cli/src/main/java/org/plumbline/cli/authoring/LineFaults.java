package org.plumbline.cli.authoring;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.plumbline.cli.shell.Printable;
import org.plumbline.standard.PackageFault;

/** One fault a line, {@code file:line:column: CODE sentence [severity pointer]}: the form of compilers, which editors understand. */
final class LineFaults implements FaultOutput {
    private final FaultForm.Screen screen;

    LineFaults(FaultForm.Screen screen) {
        this.screen = screen;
    }

    @Override
    public void begin() {}

    @Override
    public void folder(String folder, Map<String, byte[]> files, List<PackageFault> faults) throws IOException {
        for (PackageFault fault : faults) {
            String pointer = fault.place().pointer();
            screen.out()
                    .append(Printable.of("%s:%d:%d: %s %s [%s%s]"
                            .formatted(
                                    FaultWords.file(folder, fault),
                                    fault.place().line(),
                                    fault.place().column(),
                                    fault.code(),
                                    FaultWords.sentence(fault, screen.words()),
                                    FaultWords.severity(fault, screen.words()),
                                    pointer.isEmpty() ? "" : " " + pointer)))
                    .append('\n');
        }
    }

    @Override
    public void end(FaultCount count) {}
}

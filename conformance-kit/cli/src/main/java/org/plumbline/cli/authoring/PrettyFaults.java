package org.plumbline.cli.authoring;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.excerpt.Excerpt;
import org.plumbline.cli.excerpt.Excerpts;
import org.plumbline.cli.excerpt.Gutter;
import org.plumbline.cli.shell.Paragraph;
import org.plumbline.cli.words.ScreenWords;
import org.plumbline.standard.PackageFault;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;

/** For people: each fault with the line it stands in. */
final class PrettyFaults implements FaultOutput {
    private static final int INDENT = 2;

    /** Code points of a line that are kept on either side of a place. */
    private static final int REACH = 200;

    private final FaultForm.Screen screen;
    private final ScreenWords words;
    private final Appendable out;

    PrettyFaults(FaultForm.Screen screen) {
        this.screen = screen;
        this.words = screen.words();
        this.out = screen.out();
    }

    @Override
    public void begin() {}

    @Override
    public void folder(String folder, Map<String, byte[]> files, List<PackageFault> faults) throws IOException {
        out.append(screen.ink().strong(folder))
                .append(": ")
                .append(summary(FaultCount.of(faults)))
                .append('\n');
        for (PackageFault fault : faults.subList(0, Math.min(screen.limit(), faults.size()))) {
            fault(folder, files, fault);
        }
        untold(faults.subList(Math.min(screen.limit(), faults.size()), faults.size()));
    }

    @Override
    public void end(FaultCount count) throws IOException {
        if (count.packages() > 1) {
            out.append('\n')
                    .append(words.say("lint.totals", words.counted("package", count.packages()), summary(count)))
                    .append('\n');
        }
    }

    private String summary(FaultCount count) {
        if (count.errors() + count.advice() == 0) {
            return screen.ink().good(words.say("lint.clean"));
        }
        String errors = words.counted("error", count.errors());
        return words.say(
                "lint.counts",
                count.errors() > 0 ? screen.ink().error(errors) : errors,
                words.counted("advice", count.advice()));
    }

    private void fault(String folder, Map<String, byte[]> files, PackageFault fault) throws IOException {
        boolean error = fault.severity() == Severity.ERROR;
        out.append('\n')
                .append(error ? screen.ink().error("✖") : screen.ink().warning("▲"))
                .append(' ')
                .append(screen.ink().strong(fault.code()))
                .append("  ");
        out.append(Paragraph.of(
                        FaultWords.sentence(fault, words), 4 + fault.code().length(), INDENT, screen.width()))
                .append('\n');
        Place place = fault.place();
        String where = FaultWords.file(folder, fault)
                + (place.line() > 0 ? ":%d:%d".formatted(place.line(), place.column()) : "")
                + (place.pointer().isEmpty() ? "" : "  " + place.pointer());
        out.append(" ".repeat(INDENT))
                .append(Paragraph.of(where, INDENT, screen.width()))
                .append('\n');
        Optional<Excerpt> line = line(files.get(place.file()), place);
        if (line.isPresent()) {
            new Gutter(screen.ink(), screen.width(), out).draw(place.line(), line.get(), "", error);
        }
    }

    private static Optional<Excerpt> line(byte @Nullable [] file, Place place) throws IOException {
        if (file == null || place.line() == 0) {
            return Optional.empty();
        }
        try (Excerpts excerpts = new Excerpts(() -> new ByteArrayInputStream(file), REACH)) {
            return excerpts.around(List.of(place)).at(place);
        }
    }

    /** What is left out, by code, so that nobody thinks it is little. */
    private void untold(List<PackageFault> left) throws IOException {
        if (left.isEmpty()) {
            return;
        }
        Map<String, Long> byCode =
                new TreeMap<>(left.stream().collect(Collectors.groupingBy(PackageFault::code, Collectors.counting())));
        List<String> counts = new ArrayList<>();
        byCode.forEach((code, count) -> counts.add(words.number(count) + " " + code));
        String text = words.say("lint.left", words.number(left.size()), String.join(", ", counts));
        out.append('\n')
                .append(" ".repeat(INDENT))
                .append(screen.ink().faint(Paragraph.of(text, INDENT, screen.width())))
                .append('\n');
    }
}

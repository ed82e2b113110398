package org.plumbline.cli.findings;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.cli.excerpt.Content;
import org.plumbline.cli.excerpt.Excerpt;
import org.plumbline.cli.excerpt.Excerpts;
import org.plumbline.cli.words.FindingWords;
import org.plumbline.cli.words.ScreenWords;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;

/** Shows what is wrong with messages taken together, each finding with the line of its file. */
final class PrettyArchive implements CheckOutput.ArchiveOutput {
    private final Map<String, Content> contents;
    private final FindingWords words;
    private final Page page;
    private final boolean apart;
    private final Appendable out;
    private final Shown shown;
    private long count;

    /**
     * @param contents opens each file again
     * @param apart whether a blank line sets it off
     */
    PrettyArchive(StandardPackage standard, Map<String, Content> contents, Page page, boolean apart, Appendable out) {
        this.apart = apart;
        this.contents = contents;
        this.words = page.vocabulary().of(standard);
        this.page = page;
        this.out = out;
        this.shown = new Shown(page);
    }

    @Override
    public void finding(Finding finding) {
        count++;
        shown.add(new Told(finding, words));
    }

    @Override
    public void end() throws IOException {
        if (count == 0) {
            return;
        }
        ScreenWords screen = page.words();
        out.append(apart ? "\n" : "")
                .append(page.ink().strong(screen.say("archive.heading")))
                .append(screen.say("archive.count", screen.counted("finding", count)))
                .append('\n');
        List<Repeated> mistakes = shown.inOrder();
        Map<Place, Excerpt> lines = lines(mistakes);
        var drawn = new PrettyFinding(page, false, out);
        for (Repeated mistake : mistakes) {
            drawn.write(mistake, place -> Optional.ofNullable(lines.get(place)), shown.restAfter(mistake, mistakes));
        }
        drawn.writeUntold(shown.untold(mistakes), "left.archive");
        out.append('\n');
    }

    private Map<Place, Excerpt> lines(List<Repeated> mistakes) throws IOException {
        Map<String, List<Place>> byFile = mistakes.stream()
                .flatMap(each -> each.whole().stream())
                .map(Told::place)
                .collect(Collectors.groupingBy(Place::file));
        Map<Place, Excerpt> lines = new HashMap<>();
        for (Map.Entry<String, List<Place>> file : byFile.entrySet()) {
            Content content = contents.get(file.getKey());
            if (content != null) {
                try (var excerpts = new Excerpts(content, page.width())) {
                    Excerpts.Found found = excerpts.around(file.getValue());
                    file.getValue().forEach(place -> found.at(place).ifPresent(line -> lines.put(place, line)));
                }
            }
        }
        return lines;
    }
}

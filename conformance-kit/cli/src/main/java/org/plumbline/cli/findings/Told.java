package org.plumbline.cli.findings;

import java.util.regex.Pattern;
import org.plumbline.cli.words.FindingWords;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;

/**
 * A finding with the words of the standard that it is against.
 *
 * @param finding the finding
 * @param words its words
 */
record Told(Finding finding, FindingWords words) implements Comparable<Told> {
    private static final Pattern POSITION = Pattern.compile("(?<=^|/)[0-9]+(?=/|$)");
    private static final CauseFirst ORDER = new CauseFirst();

    /** Mistakes of one kind: what breaks one requirement in one way, at whatever members. */
    record Family(String standard, String code, String requirement) {}

    /** One mistake: what is wrong with one member, in whatever element of a list and whatever message. */
    record Mistake(Family family, String pointer, String subject) {}

    Family family() {
        return new Family(words.standard().ref().toString(), finding.code(), finding.requirement());
    }

    Mistake mistake() {
        boolean ofMember =
                finding.code().startsWith("SCHEMA-") && !finding.arguments().isEmpty();
        return new Mistake(
                family(),
                shape(finding.place().pointer()),
                ofMember ? shape(finding.arguments().get(0)) : "");
    }

    Place place() {
        return finding.place();
    }

    private static String shape(String pointer) {
        return POSITION.matcher(pointer).replaceAll("*");
    }

    @Override
    public int compareTo(Told other) {
        return ORDER.compare(finding, other.finding);
    }
}

package org.plumbline.cli.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.StandardPackage;
import tools.jackson.databind.JsonNode;

/** A standard as one document: its text, and behind it what its machine-readable parts say, for people. */
public final class StandardDocument {
    private static final Pattern GAP = Pattern.compile("\\{\\{([A-Za-z]+)}}");

    /** Control characters, and those that turn the direction of what is read: what is voted on reads as it stands. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}&&[^\\n\\t]]");

    private final StandardPackage standard;
    private final MarkdownText markdown;
    private final List<MarkdownText.Title> titles = new ArrayList<>();

    private StandardDocument(StandardPackage standard) {
        this.standard = standard;
        this.markdown = new MarkdownText(
                standard.requirements().stream().map(Requirement::id).collect(Collectors.toUnmodifiableSet()));
    }

    /** The document, UTF-8. */
    public static byte[] of(StandardPackage standard) {
        String html = UNSEEN.matcher(new StandardDocument(standard).html())
                .replaceAll(unseen -> "\\\\u%04x".formatted((int) unseen.group().charAt(0)));
        return html.getBytes(StandardCharsets.UTF_8);
    }

    private String html() {
        String text = markdown.html(file("STANDARD.md"), 0, "");
        titles.addAll(markdown.titles());
        String reference = reference();
        String marking = marking();
        return filled(
                resource("document.html"),
                Map.of(
                        "title", Html.text(standard.title() + ", " + standard.ref()),
                        "style", resource("document.css"),
                        "pageMarking", marking.replaceAll("[\\\\\"<>{}\n]", ""),
                        "marking", Html.text(marking),
                        "contents", contents(),
                        "text", text.replaceFirst("</h1>\n", "</h1>\n" + Matcher.quoteReplacement(cover())),
                        "reference", reference));
    }

    /** The marking in words, for example {@code NATO UNCLASSIFIED, releasable to PUBLIC}. */
    private String marking() {
        JsonNode label = standard.manifest().path("confidentialityLabel");
        StringBuilder marking = new StringBuilder(label.path("policyIdentifier").asString("") + " "
                + label.path("classification").asString(""));
        for (JsonNode category : label.path("categories")) {
            String values = category.path("values")
                    .valueStream()
                    .map(each -> each.asString(""))
                    .collect(Collectors.joining(", "));
            marking.append(", ")
                    .append(category.path("tagName").asString(""))
                    .append(' ')
                    .append(values);
        }
        return marking.toString();
    }

    private String cover() {
        JsonNode manifest = standard.manifest();
        boolean placeholders = manifest.path("numbersArePlaceholders").booleanValue(false);
        Html html = new Html().raw("<div class=\"cover\"><dl>");
        entry(html, "Reference", Html.code(standard.ref().toString()));
        entry(html, "Designation", number(manifest.path("designation").asString(""), placeholders));
        entry(html, "Covered by", number(manifest.path("coveredBy").asString(""), placeholders));
        entry(html, "Custodian", Html.text(manifest.path("custodian").asString("")));
        entry(
                html,
                "Based on",
                manifest.path("basedOn")
                        .valueStream()
                        .map(each -> Html.text("%s, %s (%s)"
                                .formatted(
                                        each.path("designation").asString(""),
                                        each.path("title").asString(""),
                                        each.path("issued").asString(""))))
                        .collect(Collectors.joining("<br>")));
        entry(
                html,
                "Capability areas",
                Html.text(manifest.path("capabilityAreas")
                        .valueStream()
                        .map(each -> each.asString(""))
                        .collect(Collectors.joining(", "))));
        entry(html, "Licence", Html.text(manifest.path("licence").asString("")));
        entry(html, "Marking", Html.text(marking()));
        entry(html, "Digest", "<code class=\"digest\">dirHash1 " + standard.digest() + "</code>");
        html.raw("</dl>");
        if (placeholders) {
            html.raw("<p class=\"note\">Numbers in dashed frames are placeholders:"
                    + " only the NATO Standardization Office allots numbers.</p>");
        }
        return html.raw("</div>").toString();
    }

    private static String number(String number, boolean placeholder) {
        return placeholder
                ? "<span class=\"placeholder\">" + Html.text(number) + "</span> (placeholder)"
                : Html.text(number);
    }

    private static void entry(Html html, String name, String value) {
        html.raw("<dt>%s</dt><dd>%s</dd>".formatted(Html.text(name), value));
    }

    private String reference() {
        Html html = new Html();
        section(html, 2, "reference", "Reference");
        html.paragraph("From here on, everything is made from the machine-readable parts of the standard;"
                + " where a sentence above and an entry below differ, the package is not in order.");
        Set<String> requirements =
                standard.requirements().stream().map(Requirement::id).collect(Collectors.toSet());
        MemberTables tables = new MemberTables(standard);
        standard.messageTypes().forEach(type -> {
            section(
                    html,
                    3,
                    Html.anchor("members-" + type.id()),
                    "Members of " + type.title() + " (" + type.id() + ")");
            tables.of(type).forEach(table -> ReferenceParts.members(html, table, requirements));
        });
        ReferenceParts parts = new ReferenceParts(standard, html);
        section(html, 3, "requirements", "Requirements");
        parts.requirements();
        if (!standard.rules().isEmpty() || !standard.archiveRules().isEmpty()) {
            section(html, 3, "rules", "Rules");
            parts.rules();
        }
        section(html, 3, "classes", "Conformance classes");
        parts.classes();
        section(html, 3, "suite", "Test suite");
        parts.suite();
        for (JsonNode contract : standard.manifest().path("contracts")) {
            String id = contract.path("id").asString("");
            section(html, 3, Html.anchor("contract-" + id), "Endpoint contract " + id);
            ContractPart.write(html, standard, contract.path("openapi").asString(""));
        }
        section(html, 3, "samples", "Samples");
        parts.samples();
        standard.proof().ifPresent(proof -> {
            section(html, 3, "proof", "Proof of the samples");
            ReferenceParts.proof(html, proof);
        });
        section(html, 3, "changes", "Changes");
        html.raw(markdown.html(file("CHANGELOG.md").replaceFirst("^# .*\n", ""), 2, "changes-"));
        section(html, 3, "digest", "Digest");
        html.paragraph(
                "The digest names this package in reports and certificates. In its folder, common tools compute it:");
        html.raw(
                "<pre tabindex=\"0\"><code>find . -type f | cut -c3- | LC_ALL=C sort | xargs -r -d'\\n' sha256sum | sha256sum"
                        + "\n" + standard.digest() + "</code></pre>");
        return html.toString();
    }

    private void section(Html html, int level, String anchor, String title) {
        html.heading(level, anchor, title);
        titles.add(new MarkdownText.Title(level, anchor, title));
    }

    /** The first two levels below the title, as lists in lists. */
    private String contents() {
        StringBuilder out = new StringBuilder("<ul>");
        boolean inside = false;
        boolean any = false;
        for (MarkdownText.Title title : titles) {
            String link = Html.link(title.anchor(), Html.text(title.text()));
            if (title.level() == 2) {
                out.append(inside ? "</ul>" : "")
                        .append(any ? "</li>" : "")
                        .append("<li>")
                        .append(link);
                inside = false;
                any = true;
            } else if (title.level() == 3 && any) {
                out.append(inside ? "" : "<ul>").append("<li>").append(link).append("</li>");
                inside = true;
            }
        }
        return out.append(inside ? "</ul>" : "")
                .append(any ? "</li>" : "")
                .append("</ul>")
                .toString();
    }

    private String file(String path) {
        return standard.file(path)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n"))
                .orElse("");
    }

    private static String filled(String template, Map<String, String> values) {
        return GAP.matcher(template).replaceAll(gap -> Matcher.quoteReplacement(values.getOrDefault(gap.group(1), "")));
    }

    private static String resource(String name) {
        try (InputStream in = StandardDocument.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("There is no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

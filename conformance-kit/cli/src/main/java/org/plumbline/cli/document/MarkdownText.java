package org.plumbline.cli.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown of a package as HTML: what is HTML in it becomes text, what leads out of the document becomes a name. */
final class MarkdownText {
    private static final int DEEPEST = 6;

    private final Parser parser =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> this::attributes)
            .build();
    private final Set<String> requirements;
    private final List<Title> titles = new ArrayList<>();
    private final Map<String, Integer> anchors = new HashMap<>();
    private final Map<Heading, String> anchorOf = new HashMap<>();

    /**
     * A heading.
     *
     * @param level 1 to 6
     * @param anchor its id in the document
     * @param text its words
     */
    record Title(int level, String anchor, String text) {}

    /**
     * @param requirements ids of requirements, which lead to their rows
     */
    MarkdownText(Set<String> requirements) {
        this.requirements = Set.copyOf(requirements);
    }

    /** The headings so far, in order. */
    List<Title> titles() {
        return List.copyOf(titles);
    }

    /**
     * Renders a text.
     *
     * @param deeper how many levels its headings move down
     * @param prefix what anchors begin with, so that two texts do not meet
     */
    String html(String markdown, int deeper, String prefix) {
        Node document = parser.parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(DEEPEST, heading.getLevel() + deeper));
                String text = words(heading);
                String anchor = prefix + slug(text);
                int count = anchors.merge(anchor, 1, Integer::sum);
                String unique = count == 1 ? anchor : anchor + "-" + (count - 1);
                anchorOf.put(heading, unique);
                titles.add(new Title(heading.getLevel(), unique, text));
            }

            @Override
            public void visit(Link link) {
                visitChildren(link);
                String target = link.getDestination();
                if (!target.startsWith("#") && !target.matches("https?:.*|mailto:.*")) {
                    replaceByChildren(link);
                }
            }

            @Override
            public void visit(Image image) {
                visitChildren(image);
                replaceByChildren(image);
            }

            @Override
            public void visit(Code code) {
                if (requirements.contains(code.getLiteral()) && !(code.getParent() instanceof Link)) {
                    Link link = new Link("#" + Html.anchor(code.getLiteral()), null);
                    code.insertBefore(link);
                    link.appendChild(code);
                }
            }
        });
        return scrolling(renderer.render(document));
    }

    private static void replaceByChildren(Node node) {
        while (node.getFirstChild() != null) {
            node.insertBefore(node.getFirstChild());
        }
        node.unlink();
    }

    /** Text cannot hold these tags: what is HTML in it was escaped. */
    private static String scrolling(String html) {
        StringBuilder out = new StringBuilder();
        int number = 0;
        for (String part : html.split("(?=<table>)", -1)) {
            out.append(
                    part.startsWith("<table>")
                            ? "<div class=\"scroll\" role=\"group\" aria-label=\"Table %d of the text\" tabindex=\"0\">"
                                            .formatted(++number)
                                    + part
                            : part);
        }
        return out.toString().replace("</table>", "</table></div>").replace("<th>", "<th scope=\"col\">");
    }

    private void attributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading heading) {
            attributes.put("id", anchorOf.getOrDefault(heading, "section"));
        } else if (node instanceof FencedCodeBlock && tag.equals("pre")) {
            attributes.put("tabindex", "0");
        } else if (node instanceof TableBlock) {
            attributes.remove("id");
        }
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }

    /** As the forges that show Markdown make anchors, so that links in a text lead where their author saw them lead. */
    static String slug(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}

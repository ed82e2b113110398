package org.plumbline.cli.document;

import java.util.List;

/** HTML under construction. What comes from a package goes through {@link #text}. */
final class Html {
    private final StringBuilder out = new StringBuilder();
    private int tables;

    /** Text as it is meant, whatever it holds. */
    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String code(String text) {
        return text.isEmpty() ? "" : "<code>" + text(text) + "</code>";
    }

    /** The anchor of something by its id, for example {@code req-core-time}. */
    static String anchor(String id) {
        return id.replaceAll("[^A-Za-z0-9._]+", "-").replaceAll("^-|-$", "");
    }

    static String link(String anchor, String inside) {
        return "<a href=\"#" + anchor + "\">" + inside + "</a>";
    }

    /** HTML that is HTML already. */
    Html raw(String html) {
        out.append(html).append('\n');
        return this;
    }

    Html heading(int level, String anchor, String text) {
        return raw("<h%d id=\"%s\">%s</h%d>".formatted(level, text(anchor), text(text), level));
    }

    Html paragraph(String text) {
        return raw("<p>" + text(text) + "</p>");
    }

    /** A table that scrolls by itself where the screen is narrow. Cells are HTML; the first of each row is its head. */
    Html table(String caption, List<String> heads, List<List<String>> rows) {
        tables++;
        raw("<div class=\"scroll\" role=\"group\" aria-label=\"%s\" tabindex=\"0\"><table>"
                .formatted(text(caption.isEmpty() ? "Table " + tables : caption)));
        if (!caption.isEmpty()) {
            raw("<caption>" + text(caption) + "</caption>");
        }
        StringBuilder head = new StringBuilder("<thead><tr>");
        heads.forEach(
                each -> head.append("<th scope=\"col\">").append(text(each)).append("</th>"));
        raw(head.append("</tr></thead><tbody>").toString());
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("<tr>");
            for (int i = 0; i < row.size(); i++) {
                line.append(i == 0 ? "<th scope=\"row\">" : "<td>")
                        .append(row.get(i))
                        .append(i == 0 ? "</th>" : "</td>");
            }
            raw(line.append("</tr>").toString());
        }
        return raw("</tbody></table></div>");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

package org.plumbline.message.flat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.message.mapping.Block;
import org.plumbline.message.mapping.Keyword;
import org.plumbline.message.mapping.Mapping;
import org.plumbline.message.mapping.Model;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Reads one message from a flat JSON object: members named like the keywords, those of a list's elements with a prefix each,
 * units and comments as members of their own, and nothing where a value is null.
 *
 * <p>What the model shows as well is left to the schema: unknown and missing members, text where a number is due.
 */
public final class FlatReader {
    private final Mapping mapping;
    private final Mapping.Flat layout;
    private final Model model = new Model();
    private final FlatText.Origins origins = new FlatText.Origins();
    private final List<FlatText.Fault> faults = new ArrayList<>();
    private final FlatValues values;
    private final List<Comment> comments = new ArrayList<>();
    private final @Nullable String list;
    private @Nullable Block current;

    /** A comment that waits for the keyword behind it. */
    private record Comment(FlatMember member, String text) {}

    private FlatReader(JsonNode object, Mapping mapping, Mapping.Flat layout) {
        this.mapping = mapping;
        this.layout = layout;
        this.values = new FlatValues(object, layout, faults);
        this.list = mapping.blocks().stream()
                .flatMap(block -> block.lists().stream())
                .findFirst()
                .orElse(null);
    }

    /** Reads a flat object; what is not as it should be is a fault, never an exception. */
    public static FlatText read(JsonNode object, Mapping mapping) {
        Mapping.Flat layout = mapping.flat();
        if (layout == null) {
            throw new IllegalArgumentException("The mapping says nothing of a flat layout");
        }
        return new FlatReader(object, mapping, layout).read(object);
    }

    private FlatText read(JsonNode object) {
        for (Map.Entry<String, JsonNode> each : object.properties()) {
            String name = each.getKey();
            if (!each.getValue().isNull() && !layout.ignored().contains(name)) {
                read(FlatMember.of(name, each.getValue(), layout));
            }
        }
        comments.forEach(comment -> attach(comment, current));
        return new FlatText(model.root(), origins, faults);
    }

    private void read(FlatMember member) {
        String list = this.list;
        if (list != null && member.element() >= 0) {
            model.select(list, member.element());
        }
        if (isComment(member)) {
            comments.add(new Comment(member, text(member)));
            return;
        }
        Keyword keyword = keyword(member, member.name());
        if (keyword == null) {
            readOther(member);
            return;
        }
        Block block = keyword.block();
        comments.forEach(comment -> attach(comment, block));
        comments.clear();
        current = keyword.equals(mapping.root()) ? current : block;
        String pointer = put(member, block, keyword.name());
        model.object(block).set(keyword.name(), values.read(keyword, member, pointer));
    }

    private boolean isComment(FlatMember member) {
        return !layout.comments().isEmpty() && member.name().startsWith(layout.comments()) && !isUnit(member);
    }

    /** The comment as a line of the other notations says it: name = value unit, unless its text has that form already. */
    private String text(FlatMember member) {
        String name = member.name().substring(layout.comments().length());
        String value = member.text();
        String unit = values.unitOf(member);
        return value.indexOf('=') >= 0 ? value : name + " = " + value + (unit.isEmpty() ? "" : " [" + unit + "]");
    }

    private boolean isUnit(FlatMember member) {
        return !layout.unitSuffix().isEmpty() && member.name().endsWith(layout.unitSuffix());
    }

    /** The keyword of that name, if the member has an element's prefix as it should. */
    private @Nullable Keyword keyword(FlatMember member, String name) {
        Keyword keyword = mapping.keyword(name);
        boolean inList = keyword != null && !keyword.block().lists().isEmpty();
        return keyword == null || inList != member.element() >= 0 ? null : keyword;
    }

    /** Reads a unit or a fraction of a time; what is neither stands in the model where it stands in the object. */
    private void readOther(FlatMember member) {
        Keyword ofUnit = base(member, layout.unitSuffix());
        Keyword ofFraction = base(member, layout.fractionSuffix());
        if (ofUnit != null) {
            values.checkUnit(ofUnit, member, model.pointer(ofUnit.block()) + "/" + ofUnit.name());
        } else if (ofFraction == null && !isUnitOfComment(member)) {
            Block block = meant(member);
            put(member, block, member.name());
            model.object(block).set(member.name(), member.value());
        }
    }

    private boolean isUnitOfComment(FlatMember member) {
        return isUnit(member) && !layout.comments().isEmpty() && member.name().startsWith(layout.comments());
    }

    private @Nullable Keyword base(FlatMember member, String suffix) {
        String name = member.name();
        return suffix.isEmpty() || !name.endsWith(suffix)
                ? null
                : keyword(member, name.substring(0, name.length() - suffix.length()));
    }

    private Block meant(FlatMember member) {
        boolean inList = member.element() >= 0;
        Block here = current;
        Optional<Keyword> meant = mapping.closest(
                member.name(), each -> inList != each.block().lists().isEmpty());
        if (meant.isPresent()) {
            return meant.get().block();
        }
        return here != null && inList != here.lists().isEmpty()
                ? here
                : mapping.blocks().stream()
                        .filter(each -> inList != each.lists().isEmpty() && !each.isList())
                        .findFirst()
                        .orElse(mapping.firstBlock());
    }

    private String put(FlatMember member, Block block, String name) {
        String pointer = model.pointer(block) + "/" + FlatMember.escaped(name);
        origins.put(pointer, member.pointer());
        return pointer;
    }

    /** Comments belong to the block of the keyword behind them, or to the one around it that takes comments. */
    private void attach(Comment comment, @Nullable Block next) {
        String list = this.list;
        Block block = next == null ? null : taking(next);
        String member = block == null ? null : block.comments();
        if (block == null || member == null) {
            return;
        }
        if (list != null && comment.member().element() >= 0) {
            model.select(list, comment.member().element());
        }
        ArrayNode texts = model.object(block).withArrayProperty(member);
        origins.put(
                model.pointer(block) + "/" + member + "/" + texts.size(),
                comment.member().pointer());
        texts.add(comment.text());
    }

    private @Nullable Block taking(Block next) {
        return mapping.blocks().stream()
                .filter(each -> each.pointer().equals(next.pointer()) && each.comments() != null)
                .findFirst()
                .or(() -> mapping.around(next))
                .orElse(null);
    }
}

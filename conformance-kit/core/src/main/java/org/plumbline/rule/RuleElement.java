package org.plumbline.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * One of the elements that a rule with {@code forEach} judges.
 *
 * @param pointer where it stands in the message
 * @param index its position in its array or among the members of its object, from 0
 * @param node its value
 */
record RuleElement(String pointer, int index, JsonNode node) {
    private static final String RELATIVE = RuleLanguage.ELEMENT + "/";

    /**
     * The elements that a JSON Pointer with {@code *} for every index or name stands for, in order; none where there is neither
     * array nor object.
     */
    static List<RuleElement> of(String forEach, MessageUnderRules message) {
        List<RuleElement> elements = List.of(new RuleElement("", 0, message.at("")));
        String[] steps = forEach.split("/\\*(?=/|$)", -1);
        for (int step = 0; step < steps.length; step++) {
            List<RuleElement> next = new ArrayList<>();
            for (RuleElement element : elements) {
                RuleElement below = element.below(steps[step]);
                next.addAll(step < steps.length - 1 ? below.each() : below.itself());
            }
            elements = next;
        }
        return elements;
    }

    /** A pointer of the rule as one into the message: {@code it/…} is below the element. */
    static String resolve(String pointer, String element) {
        if (pointer.equals(RuleLanguage.ELEMENT)) {
            return element;
        }
        return pointer.startsWith(RELATIVE) ? element + pointer.substring(RuleLanguage.ELEMENT.length()) : pointer;
    }

    /** The variables of the message and this element's own. */
    RuleScope scope(MessageUnderRules message) {
        return message.scope()
                .define(RuleLanguage.ELEMENT, () -> message.element(this))
                .define(RuleLanguage.INDEX, () -> (long) index);
    }

    private RuleElement below(String step) {
        return new RuleElement(pointer + step, index, node.at(JsonPointer.compile(step)));
    }

    private List<RuleElement> itself() {
        return node.isMissingNode() ? List.of() : List.of(this);
    }

    private List<RuleElement> each() {
        List<RuleElement> elements = new ArrayList<>();
        for (int i = 0; i < node.size() && node.isArray(); i++) {
            elements.add(new RuleElement(pointer + "/" + i, i, node.get(i)));
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String step = member.getKey().replace("~", "~0").replace("/", "~1");
            elements.add(new RuleElement(pointer + "/" + step, elements.size(), member.getValue()));
        }
        return elements;
    }
}

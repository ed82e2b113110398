package org.plumbline.rule;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.standard.Rule;
import org.plumbline.verdict.Severity;

/** Builds rules of which a test says only what matters to it. */
final class RuleBuilder {
    private final String holds;
    private String messageType = "note";
    private List<String> needs = List.of();
    private @Nullable String forEach;
    private @Nullable String when;
    private List<Rule.Let> let = List.of();
    private String at = "";
    private @Nullable String atIndex;
    private @Nullable String found;
    private @Nullable String expected;

    RuleBuilder(String holds) {
        this.holds = holds;
    }

    RuleBuilder messageType(String id) {
        messageType = id;
        return this;
    }

    RuleBuilder needs(String pointer) {
        needs = List.of(pointer);
        return this;
    }

    RuleBuilder forEach(String pointer) {
        forEach = pointer;
        return this;
    }

    RuleBuilder when(String condition) {
        when = condition;
        return this;
    }

    RuleBuilder let(String name, String value) {
        let = Stream.concat(let.stream(), Stream.of(new Rule.Let(name, value))).toList();
        return this;
    }

    RuleBuilder at(String pointer) {
        at = pointer;
        return this;
    }

    RuleBuilder atIndex(String expression) {
        atIndex = expression;
        return this;
    }

    RuleBuilder found(String expression) {
        found = expression;
        return this;
    }

    RuleBuilder expected(String expression) {
        expected = expression;
        return this;
    }

    Rule build() {
        return new Rule(
                "R",
                "Order",
                "/req/order",
                Severity.ERROR,
                messageType,
                needs,
                forEach,
                when,
                let,
                holds,
                at,
                atIndex,
                found,
                expected,
                "It must be so.",
                "test");
    }
}

package org.plumbline.conformance.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.json.PositionedJson;
import org.plumbline.rule.RuleJudge;
import org.plumbline.standard.PackageFault;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.law.PackagePlaces;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;
import tools.jackson.databind.JsonNode;

/** Finds the rules of a package that are not well formed, each at the expression that is to blame. */
final class RuleTrial {
    private final StandardPackage standard;
    private final PackagePlaces places;

    RuleTrial(StandardPackage standard) {
        this.standard = standard;
        this.places = new PackagePlaces(standard::file);
    }

    List<PackageFault> faults() {
        List<PackageFault> faults = new ArrayList<>();
        RuleJudge.refusals(standard)
                .forEach((rule, reason) -> faults.add(new PackageFault(
                        "RULE-REFUSED", Severity.ERROR, place(rule, reason), List.of(rule, oneLine(reason)))));
        return faults;
    }

    private Place place(String rule, String reason) {
        for (String file : standard.files()) {
            if (file.startsWith("rules/") && file.endsWith(".json")) {
                Place place = places.element(file, "/rules", "id", rule);
                if (place.line() > 0) {
                    return expression(place, reason);
                }
            }
        }
        return PackagePlaces.whole("rules");
    }

    private Place expression(Place rule, String reason) {
        JsonNode node = places.document(rule.file())
                .map(PositionedJson::root)
                .orElseThrow()
                .at(rule.pointer());
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (isToBlame(member.getValue(), reason)) {
                return places.at(rule.file(), rule.pointer() + "/" + member.getKey());
            }
        }
        for (int i = 0; i < node.path("let").size(); i++) {
            if (isToBlame(node.path("let").get(i).path("value"), reason)) {
                return places.at(rule.file(), rule.pointer() + "/let/" + i + "/value");
            }
        }
        return rule;
    }

    private static boolean isToBlame(JsonNode expression, String reason) {
        return expression.isString() && reason.startsWith("'" + expression.stringValue() + "'");
    }

    /** The compiler draws the place below the expression; here the place of the rule's member says it. */
    private static String oneLine(String reason) {
        return reason.lines().findFirst().orElse(reason).strip();
    }
}

package org.plumbline.standard.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.plumbline.json.PositionedJson;
import org.plumbline.standard.ArchiveRule;
import org.plumbline.standard.MessageType;
import org.plumbline.standard.PackageFault;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.Requirement.Check;
import org.plumbline.standard.RequirementLevel;
import org.plumbline.standard.Rule;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;
import tools.jackson.databind.JsonNode;

/** The laws of samples, recordings and translations: what must be shown is shown, and what is there is listed. */
final class ProofLaws {
    private static final String RECORDINGS = "recordings/recordings.json";

    private final StandardPackage standard;
    private final PackagePlaces places;
    private final List<PackageFault> broken = new ArrayList<>();

    ProofLaws(StandardPackage standard, PackagePlaces places) {
        this.standard = standard;
        this.places = places;
    }

    List<PackageFault> check() {
        Set<String> shown = new HashSet<>();
        Set<String> codes = new HashSet<>();
        standard.samples().stream()
                .flatMap(sample -> Stream.ofNullable(sample.expected()))
                .forEach(expected -> {
                    shown.add(expected.requirement());
                    codes.add(expected.code());
                });
        requirements(shown);
        rules(codes);
        messageTypes();
        recordings();
        languages();
        return broken;
    }

    private void requirements(Set<String> shown) {
        for (Requirement requirement : standard.requirements()) {
            // What only a live service can break is shown by a recording, not by a sample.
            boolean bySample = !requirement.verifiedBy().equals(List.of(Check.CONTRACT));
            if (requirement.level() == RequirementLevel.SHALL
                    && requirement.machineVerified()
                    && bySample
                    && !shown.contains(requirement.id())) {
                report("REQUIREMENT-NO-SAMPLE", requirement(requirement), requirement.id());
            }
        }
    }

    private void rules(Set<String> codes) {
        for (String file : standard.files()) {
            if (file.startsWith("rules/") && file.endsWith(".json")) {
                rules(file, "rules", standard.rules().stream().map(Rule::id).toList(), codes);
                rules(
                        file,
                        "archive",
                        standard.archiveRules().stream().map(ArchiveRule::id).toList(),
                        codes);
            }
        }
    }

    private void rules(String file, String list, List<String> ids, Set<String> codes) {
        for (String id : ids) {
            Place place = places.element(file, "/" + list, "id", id);
            if (place.line() > 0 && !codes.contains(id)) {
                report("RULE-NO-SAMPLE", place, id);
            }
        }
    }

    private void messageTypes() {
        for (MessageType type : standard.messageTypes()) {
            if (standard.samples().stream()
                    .noneMatch(each ->
                            each.expected() == null && each.messageType().equals(type.id()))) {
                report(
                        "MESSAGE-TYPE-NO-SAMPLE",
                        places.element("standard.json", "/messageTypes", "id", type.id()),
                        type.id());
            }
        }
    }

    private void recordings() {
        List<JsonNode> listed = places.document(RECORDINGS).map(PositionedJson::root).stream()
                .flatMap(root -> root.path("recordings").valueStream())
                .toList();
        Set<String> names = new HashSet<>();
        Set<String> broke = new HashSet<>();
        listed.forEach(each -> {
            names.add(each.path("folder").asString(""));
            broke.add(each.path("requirement").asString(""));
        });
        Set<String> folders = new TreeSet<>();
        for (String file : standard.files()) {
            String[] steps = file.split("/", 3);
            if (steps[0].equals("recordings") && steps.length == 3 && !names.contains(steps[1])) {
                folders.add(steps[1]);
            }
        }
        folders.forEach(each -> report("RECORDING-UNLISTED", PackagePlaces.whole("recordings/" + each), each));
        for (Requirement requirement : standard.requirements()) {
            if (requirement.level() == RequirementLevel.SHALL
                    && requirement.verifiedBy().contains(Check.CONTRACT)
                    && !broke.contains(requirement.id())) {
                report("REQUIREMENT-NO-RECORDING", requirement(requirement), requirement.id());
            }
        }
    }

    private void languages() {
        standard.translatedViolations()
                .forEach((language, sentences) -> standard.violations(Locale.ROOT).keySet().stream()
                        .filter(rule -> !sentences.containsKey(rule))
                        .sorted()
                        .forEach(rule -> report(
                                "TEXTS-RULE", places.at("texts/%s.json".formatted(language), "/violations"), rule)));
    }

    private Place requirement(Requirement requirement) {
        return places.element("requirements.json", "/requirements", "id", requirement.id());
    }

    private void report(String code, Place place, String argument) {
        broken.add(new PackageFault(code, Severity.ERROR, place, List.of(argument)));
    }
}

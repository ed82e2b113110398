package org.plumbline.cli.judging;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.findings.Judged;
import org.plumbline.cli.options.StandardsOption;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.shell.UsageProblem;
import org.plumbline.conformance.check.MessageCheck;
import org.plumbline.conformance.check.StandardsCheck;
import org.plumbline.standard.ConformanceClass;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.MessageType;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.StandardRef;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What messages are checked against, as the user says it: one standard, or whichever a message follows. */
final class Judges {
    @Mixin
    private StandardsOption standards = new StandardsOption();

    @Option(
            names = "--standard",
            paramLabel = "REF",
            description = "The standard to check against. Default: the one that a message says it follows.")
    private @Nullable StandardRef ref;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "The kind of message in the standard. Default: the one that a message says it is.")
    private @Nullable String type;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "How messages are written: json, kvn, xml, or flat (JSON as Space-Track answers). Default: seen from the file.")
    private @Nullable MessageFormat format;

    @Option(
            names = "--class",
            paramLabel = "CLASS",
            description =
                    "Also apply the rules over all messages that this conformance class adds, such as /conf/latest-set; may be repeated.")
    private Set<String> classes = Set.of();

    /** The classes whose rules over all messages are asked for. */
    Set<String> classes() {
        return classes;
    }

    /** The judge that the user asked for. */
    MessageJudge judge(Surroundings surroundings) throws IOException, PackageRefused {
        if (ref == null) {
            return anyOf(standards.library(surroundings).packages());
        }
        return only(standards.find(ref, surroundings));
    }

    private MessageJudge anyOf(List<StandardPackage> packages) {
        if (type != null) {
            throw new UsageProblem("--type needs --standard: a kind of message has its meaning in one standard");
        }
        requireClasses(packages);
        requireFormat(
                packages.stream().flatMap(each -> each.messageTypes().stream()).toList());
        return anyOf(packages, format);
    }

    /**
     * The judge by whichever of the standards messages follow.
     *
     * @param format how messages are written; null when that is seen from the file
     */
    static MessageJudge anyOf(List<StandardPackage> packages, @Nullable MessageFormat format) {
        var check = new StandardsCheck(packages);
        return (file, content, judged) ->
                check.check(file, content, format, (standard, checked) -> judged.accept(new Judged(standard, checked)));
    }

    private MessageJudge only(StandardPackage standard) throws PackageRefused {
        requireClasses(List.of(standard));
        Optional<MessageType> messageType = messageType(standard);
        requireFormat(messageType.map(List::of).orElse(standard.messageTypes()));
        MessageCheck check = MessageCheck.onDemand(standard);
        return (file, content, judged) -> {
            if (messageType.isPresent()) {
                check.check(
                        file,
                        content,
                        messageType.get().id(),
                        format,
                        checked -> judged.accept(new Judged(standard, checked)));
            } else {
                check.check(file, content, format, checked -> judged.accept(new Judged(standard, checked)));
            }
            return Optional.empty();
        };
    }

    private Optional<MessageType> messageType(StandardPackage standard) {
        if (type == null) {
            return Optional.empty();
        }
        Optional<MessageType> found = standard.messageType(type);
        if (found.isEmpty()) {
            throw new UsageProblem("%s defines no message type '%s'; it defines %s"
                    .formatted(
                            standard.ref(),
                            type,
                            standard.messageTypes().stream()
                                    .map(MessageType::id)
                                    .collect(Collectors.joining(", "))));
        }
        return found;
    }

    private void requireFormat(List<MessageType> types) {
        if (format != null && types.stream().noneMatch(each -> each.allows(format))) {
            throw new UsageProblem("No message of these kinds is written as %s: %s"
                    .formatted(
                            format.name().toLowerCase(Locale.ROOT),
                            types.stream().map(MessageType::id).collect(Collectors.joining(", "))));
        }
    }

    private void requireClasses(List<StandardPackage> packages) {
        Set<String> known = packages.stream()
                .flatMap(each -> each.conformanceClasses().stream())
                .map(ConformanceClass::id)
                .collect(Collectors.toSet());
        for (String each : classes) {
            if (!known.contains(each)) {
                throw new UsageProblem("There is no conformance class %s here; there are %s"
                        .formatted(each, known.stream().sorted().collect(Collectors.joining(", "))));
            }
        }
    }
}

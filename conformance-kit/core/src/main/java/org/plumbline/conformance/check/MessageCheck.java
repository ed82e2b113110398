package org.plumbline.conformance.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.message.Message;
import org.plumbline.message.MessageReader;
import org.plumbline.rule.RuleJudge;
import org.plumbline.rule.RuleOutcome;
import org.plumbline.rule.schema.SchemaJudge;
import org.plumbline.rule.schema.SchemaOutcome;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.MessageType;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Finding;

/**
 * Checks messages against a standard: notation, then schema, then the rules that what is sound allows. Schemas and rules are
 * compiled once; safe for use by several threads.
 */
public final class MessageCheck {
    private final StandardPackage standard;
    private final SchemaJudge schemas;
    private final RuleJudge rules;
    private final CheckCount counts;
    private final Map<String, MessageReader> readers;
    private final MessageReader reader;

    /**
     * @param standard the standard
     * @throws PackageRefused when one of its schemas or rules is not in order
     */
    public MessageCheck(StandardPackage standard) throws PackageRefused {
        this(standard, new SchemaJudge(standard), new RuleJudge(standard));
    }

    /**
     * @param standard the standard
     * @param schemas judges by its schemas, or by others in place of them
     * @param rules judges by its rules, or by others in place of them
     */
    public MessageCheck(StandardPackage standard, SchemaJudge schemas, RuleJudge rules) {
        this.standard = standard;
        this.schemas = schemas;
        this.rules = rules;
        this.counts = new CheckCount(standard);
        this.readers = standard.messageTypes().stream()
                .collect(Collectors.toUnmodifiableMap(MessageType::id, MessageReader::new));
        this.reader = MessageReader.ofFirst(standard.messageTypes());
    }

    /**
     * A check that begins sooner: a rule is compiled when a message first needs it. One that is not well formed leaves a message
     * undecided, instead of being refused here.
     *
     * @throws PackageRefused when a schema is not in order
     */
    public static MessageCheck onDemand(StandardPackage standard) throws PackageRefused {
        return new MessageCheck(standard, new SchemaJudge(standard), RuleJudge.onDemand(standard));
    }

    /**
     * Checks every message of a file.
     *
     * @param file the name that findings will carry
     * @param content the bytes; not closed here
     * @param messageType the kind of the messages, as the standard names it
     * @param checked receives each message in order
     */
    public void check(String file, InputStream content, String messageType, Consumer<CheckedMessage> checked)
            throws IOException {
        check(file, content, messageType, (MessageFormat) null, checked);
    }

    /**
     * The same for a file whose format is said beforehand.
     *
     * @param format the format, which the message type must allow; null when it is to be detected
     */
    public void check(
            String file,
            InputStream content,
            String messageType,
            @Nullable MessageFormat format,
            Consumer<CheckedMessage> checked)
            throws IOException {
        reader(messageType).read(file, content, format, message -> checked.accept(check(message)));
    }

    /**
     * Checks every message of a file, each as the kind that it says it is; one that says nothing of its kind is taken for the
     * standard's first.
     *
     * @param format the format, which a message type must allow; null when it is to be detected
     */
    public void check(
            String file, InputStream content, @Nullable MessageFormat format, Consumer<CheckedMessage> checked)
            throws IOException {
        reader.read(file, content, format, message -> checked.accept(check(message)));
    }

    /** The same for the messages of a list in one JSON document, such as the body of an answer. */
    public void check(
            String file, InputStream content, String list, String messageType, Consumer<CheckedMessage> checked)
            throws IOException {
        reader(messageType).read(file, content, list, message -> checked.accept(check(message)));
    }

    /** Checks a message that was read. */
    public CheckedMessage check(Message message) {
        List<Finding> findings = new ArrayList<>(message.findings());
        SchemaOutcome schema = schemas.judge(message);
        Set<String> unread = unreadValues(message);
        Set<String> bySchema = new HashSet<>(schema.checked());
        List<Finding> own = schema.findings().stream()
                .filter(finding -> !unread.contains(finding.place().pointer()))
                .toList();
        schema.findings().forEach(finding -> bySchema.remove(finding.requirement()));
        own.forEach(finding -> bySchema.add(finding.requirement()));
        findings.addAll(own);
        RuleOutcome outcome = rules.judge(message, faulty(findings));
        findings.addAll(outcome.findings());
        return new CheckedMessage(
                message,
                findings.stream().sorted().toList(),
                outcome.notEvaluated(),
                counts.of(message, bySchema, outcome.evaluated()));
    }

    /** Values that the notation spoilt: what the schema would say about them follows from that. */
    private static Set<String> unreadValues(Message message) {
        return faulty(message.findings().stream()
                .filter(each -> isAboutValue(message, each))
                .toList());
    }

    /** A finding about a block says nothing of its values; only a row that has too few or too many is a value itself. */
    private static boolean isAboutValue(Message message, Finding finding) {
        String pointer = finding.place().pointer();
        return !pointer.isEmpty()
                && (finding.code().startsWith("KVN-ROW")
                        || message.content().at(pointer).isValueNode());
    }

    /** Where values stand that cannot be relied on: what else is wrong there follows from it. */
    private static Set<String> faulty(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::spoilsValue)
                .map(finding -> finding.place().pointer())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private MessageReader reader(String messageType) {
        MessageReader reader = readers.get(messageType);
        if (reader == null) {
            throw new IllegalArgumentException(
                    "Standard %s has no message type %s".formatted(standard.ref(), messageType));
        }
        return reader;
    }
}

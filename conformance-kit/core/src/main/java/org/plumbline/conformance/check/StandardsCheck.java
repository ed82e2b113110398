package org.plumbline.conformance.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.message.Message;
import org.plumbline.message.MessageReader;
import org.plumbline.message.Unrecognised;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.MessageType;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.StandardRef;

/**
 * Checks messages against whichever standard they follow, of those at hand: the messages say it themselves, each for its own. Of
 * several versions of a standard the newest counts; of several standards that have the same kind of message, the first by name.
 *
 * <p>Schemas and rules of a standard are compiled when the first message needs them. Safe for use by several threads.
 */
public final class StandardsCheck {
    private static final Comparator<StandardPackage> AGE = Comparator.comparing(
                    (StandardPackage each) -> each.ref().edition())
            .thenComparing(each -> each.ref().version());

    private final MessageReader reader;
    private final IdentityHashMap<MessageType, StandardPackage> standards = new IdentityHashMap<>();
    private final Map<StandardRef, MessageCheck> checks = new ConcurrentHashMap<>();

    /** A package turned out not to be in order while a message was judged. */
    private static final class NotInOrder extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final PackageRefused reason;

        NotInOrder(PackageRefused reason) {
            super(reason);
            this.reason = reason;
        }
    }

    /** Checks against any of these standards. */
    public StandardsCheck(Collection<StandardPackage> standards) {
        List<StandardPackage> newest = newest(standards);
        newest.forEach(standard -> standard.messageTypes().forEach(type -> this.standards.put(type, standard)));
        this.reader = MessageReader.ofAny(newest.stream()
                .flatMap(standard -> standard.messageTypes().stream())
                .toList());
    }

    private static List<StandardPackage> newest(Collection<StandardPackage> standards) {
        Map<String, StandardPackage> newest = new TreeMap<>();
        for (StandardPackage each : standards) {
            newest.merge(each.ref().id(), each, (one, other) -> AGE.compare(one, other) < 0 ? other : one);
        }
        return List.copyOf(newest.values());
    }

    /**
     * Checks every message of a file.
     *
     * @param file the name that findings will carry
     * @param content the bytes; not closed here
     * @param format the format; null when it is to be detected
     * @param checked receives each message with the standard that judged it, in order
     * @return why no message was checked: nothing tells which standard they follow; empty when they were
     * @throws PackageRefused when a schema of a standard that is needed is not in order
     */
    public Optional<Unrecognised> check(
            String file,
            InputStream content,
            @Nullable MessageFormat format,
            BiConsumer<StandardPackage, CheckedMessage> checked)
            throws IOException, PackageRefused {
        try {
            return reader.read(file, content, format, message -> check(message, checked));
        } catch (NotInOrder refused) {
            throw refused.reason;
        }
    }

    private void check(Message message, BiConsumer<StandardPackage, CheckedMessage> checked) {
        StandardPackage standard = standards.get(message.type());
        if (standard == null) {
            throw new IllegalStateException("A message is of one of the types that it was read for: " + message.type());
        }
        checked.accept(
                standard,
                checks.computeIfAbsent(standard.ref(), ref -> of(standard)).check(message));
    }

    private static MessageCheck of(StandardPackage standard) {
        try {
            return MessageCheck.onDemand(standard);
        } catch (PackageRefused refused) {
            throw new NotInOrder(refused);
        }
    }
}

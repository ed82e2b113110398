package org.plumbline.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.MessageType;
import org.plumbline.testing.Mappings;
import org.plumbline.testing.Mutation;
import org.plumbline.testing.Probe;
import org.plumbline.verdict.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Damaged messages in every notation: no reader throws or hangs, every place is inside the text, and what is read without a finding
 * reads the same when it is written again. The seeds are fixed; {@code -Djqwik.tries.default=100000} makes a longer run.
 */
class ReaderFuzzTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final List<MessageType> TYPES = List.of(
            Probe.heartbeat(),
            Mappings.type(ReaderFuzzTest.class, "xml/oem"),
            Mappings.type(ReaderFuzzTest.class, "xml/omm"),
            Mappings.type(ReaderFuzzTest.class, "mapping/trajectory"),
            Mappings.type(ReaderFuzzTest.class, "mapping/plan"),
            Mappings.type(ReaderFuzzTest.class, "mapping/tracks"),
            Mappings.type(ReaderFuzzTest.class, "mapping/pair"));
    private static final List<byte[]> SEEDS = seeds();
    private static final MessageReader ANY = MessageReader.ofAny(TYPES);
    private static final MessageReader FIRST = MessageReader.ofFirst(TYPES);

    private static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        seeds.add(Probe.standard().file("samples/valid/full.kvn").orElseThrow());
        seeds.add(Probe.standard().file("samples/valid/minimal.json").orElseThrow());
        byte[] xml = Mappings.file(ReaderFuzzTest.class, "xml/oem.xml");
        byte[] json = Mappings.file(ReaderFuzzTest.class, "xml/oem.json");
        seeds.add(xml);
        seeds.add(json);
        String oem = new String(xml, StandardCharsets.UTF_8);
        seeds.add(utf8("<ndm><COMMENT>c</COMMENT>" + oem.substring(oem.indexOf("<oem")) + "<omm/><aem/></ndm>"));
        String lines = new String(json, StandardCharsets.UTF_8).replace('\n', ' ');
        seeds.add(utf8(lines + "\n" + lines + "\n"));
        seeds.add(utf8("[" + lines + ",\n" + lines + "]"));
        for (String file : List.of("trajectory.kvn", "plan.kvn", "tracks.kvn", "pair.flat.json")) {
            seeds.add(Mappings.file(ReaderFuzzTest.class, "mapping/" + file));
        }
        return seeds;
    }

    @Property(seed = "1")
    void damagedTextsAreReadWithPlacesInsideThem(@ForAll long number) {
        Random random = new Random(number);
        byte[] text = mutated(random);
        assertTimeoutPreemptively(LONG, () -> check(text, text, random));
    }

    @Property(seed = "2")
    void anyBytesAreReadWithPlacesInsideThem(@ForAll byte[] bytes, @ForAll long number) {
        assertTimeoutPreemptively(LONG, () -> check(bytes, bytes, new Random(number)));
    }

    @Property(seed = "3")
    void damagedGzipIsReadWithPlacesInsideTheText(@ForAll long number) {
        Random random = new Random(number);
        byte[] text = random.nextBoolean() ? mutated(random) : SEEDS.get(random.nextInt(SEEDS.size()));
        assertTimeoutPreemptively(LONG, () -> {
            byte[] packed = gzip(text);
            byte[] damaged = random.nextBoolean() ? packed : Mutation.of(packed, packed, random);
            boolean isGzip = damaged.length > 1 && damaged[0] == packed[0] && damaged[1] == packed[1];
            check(damaged, isGzip ? unpacked(damaged) : damaged, random);
        });
    }

    /** What comes out before the damage. */
    private static byte[] unpacked(byte[] packed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GzipContent content = new GzipContent(new ByteArrayInputStream(packed))) {
            for (int each = content.read(); each >= 0; each = content.read()) {
                bytes.write(each);
            }
        } catch (GzipRefused damaged) {
            return bytes.toByteArray();
        }
        return bytes.toByteArray();
    }

    private static byte[] mutated(Random random) {
        byte[] seed = SEEDS.get(random.nextInt(SEEDS.size()));
        byte[] changed = Mutation.of(seed, SEEDS.get(random.nextInt(SEEDS.size())), random);
        return random.nextInt(50) == 0 ? seed : changed;
    }

    private static void check(byte[] bytes, byte[] text, Random random) throws IOException {
        MessageFormat[] formats = MessageFormat.values();
        int choice = random.nextInt(formats.length + 3);
        MessageFormat forced = choice < formats.length ? formats[choice] : null;
        List<Message> messages = new ArrayList<>();
        Optional<Unrecognised> reason = random.nextBoolean()
                ? ANY.read("f", new ByteArrayInputStream(bytes), forced, messages::add)
                : FIRST.read("f", new ByteArrayInputStream(bytes), forced, messages::add);
        assertTrue(reason.isPresent() || !messages.isEmpty(), "neither a message nor a reason");
        reason.ifPresent(each -> assertInside(each.place(), text));
        for (int i = 0; i < messages.size(); i++) {
            assertEquals(i, messages.get(i).index());
            messages.get(i).findings().forEach(each -> assertInside(each.place(), text));
            assertInside(messages.get(i).place("/nothing/0/here"), text);
            walk(messages.get(i), messages.get(i).content(), "", text, random);
            if (messages.get(i).findings().isEmpty()) {
                assertReadsTheSame(messages.get(i));
            }
        }
    }

    /** Asks for the places of some values. */
    private static void walk(Message message, JsonNode node, String pointer, byte[] text, Random random) {
        assertInside(message.place(pointer), text);
        assertInside(message.nameplace(pointer), text);
        if (node.isObject()) {
            for (String name : node.propertyNames()) {
                String inner = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                walk(message, node.get(name), inner, text, random);
            }
        } else if (node.isArray() && !node.isEmpty()) {
            int index = random.nextInt(node.size());
            walk(message, node.get(index), pointer + "/" + index, text, random);
        }
    }

    private static void assertInside(Place place, byte[] text) {
        int lines = 1;
        int longest = 0;
        int length = 0;
        for (byte each : text) {
            boolean ends = each == '\n' || each == '\r';
            lines += ends ? 1 : 0;
            length = ends ? 0 : length + 1;
            longest = Math.max(longest, length);
        }
        assertTrue(place.line() >= 1 && place.line() <= lines, place + " is outside of " + lines + " lines");
        assertTrue(
                place.column() >= 1 && place.column() <= longest + 1, place + " is outside of " + longest + " columns");
    }

    private static void assertReadsTheSame(Message message) throws IOException {
        byte[] written = JsonMapper.shared().writeValueAsBytes(message.content());
        List<Message> again = new ArrayList<>();
        new MessageReader(message.type())
                .read("again", new ByteArrayInputStream(written), MessageFormat.JSON, again::add);
        // A list that is no message may hold several or none.
        if (message.content().isObject()) {
            assertEquals(message.content(), again.get(0).content());
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

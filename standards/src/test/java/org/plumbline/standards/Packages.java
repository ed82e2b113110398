package org.plumbline.standards;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.plumbline.conformance.CheckedMessage;
import org.plumbline.conformance.MessageCheck;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.Sample;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.standard.StandardPackage;

/** All packages of this module, as its jar carries them. */
final class Packages {
    private Packages() {}

    static List<StandardPackage> all() {
        try {
            return StandardLibrary.bundled(Packages.class.getClassLoader()).packages();
        } catch (PackageRefused refused) {
            throw new AssertionError(refused.getMessage(), refused);
        }
    }

    /** One test for each package. */
    static Stream<DynamicTest> each(Function<StandardPackage, Executable> law) {
        return all().stream()
                .map(standard -> DynamicTest.dynamicTest(
                        standard.ref().toString(), source(standard, "standard.json"), law.apply(standard)));
    }

    /** One container for each package, with one test for each of its samples that the filter takes. */
    static Stream<DynamicNode> eachSample(Function<StandardPackage, Stream<DynamicTest>> tests) {
        return all().stream()
                .map(standard -> org.junit.jupiter.api.DynamicContainer.dynamicContainer(
                        standard.ref().toString(), source(standard, "samples/samples.json"), tests.apply(standard)));
    }

    /** Where a file of a package stands in the source tree, for the reader of a failed test. */
    static URI source(StandardPackage standard, String file) {
        return Path.of(standard.ref().folder(), file).toUri();
    }

    static String text(StandardPackage standard, String file) {
        return new String(bytes(standard, file), StandardCharsets.UTF_8);
    }

    static List<CheckedMessage> check(StandardPackage standard, Sample sample) {
        return check(standard, standard, sample);
    }

    /** Judges a sample of one package by another. */
    static List<CheckedMessage> check(StandardPackage judge, StandardPackage owner, Sample sample) {
        var checked = new ArrayList<CheckedMessage>();
        try (InputStream content = new ByteArrayInputStream(bytes(owner, "samples/" + sample.file()))) {
            new MessageCheck(judge).check(sample.file(), content, sample.messageType(), checked::add);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return checked;
    }

    private static byte[] bytes(StandardPackage standard, String file) {
        return standard.file(file).orElseThrow(() -> new AssertionError(standard.ref() + " has no file " + file));
    }
}

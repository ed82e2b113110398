package org.plumbline.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.standard.law.Laws;

/** The parts of a package fit together. That each file fits its meta-schema is checked when the package is read. */
class PackageLawsTest {
    @TestFactory
    Stream<DynamicTest> everyPackageKeepsTheLaws() {
        return PackageUnderTest.each(tested -> () -> assertEquals(List.of(), Laws.check(tested.standard())));
    }
}

package org.plumbline.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.conformance.trial.Exhibit;
import org.plumbline.exchange.Recording;

/** Recorded conversations are the proof that a contract can be fulfilled, and that breaking it is noticed. */
class RecordingLawsTest {
    @TestFactory
    Stream<DynamicContainer> everyRecordingShowsWhatItIsThereFor() {
        return PackageUnderTest.eachWith(tested -> tested.trial().exhibits().stream()
                .filter(each -> each.kind() == Exhibit.Kind.RECORDING)
                .map(each -> DynamicTest.dynamicTest(
                        each.name(),
                        tested.source(each.name() + "/" + Recording.INDEX),
                        () -> assertEquals(List.of(), tested.trial().faults(each)))));
    }
}

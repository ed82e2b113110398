package org.plumbline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What must stay true of the structure of {@code core}. */
class HouseTest {
    /** The rooms in the order in which data walks: a room may use those before it and none behind it. */
    private static final List<String> ROOMS = List.of(
            "json",
            "verdict",
            "standard",
            "message",
            "exchange",
            "rule",
            "inclusion",
            "conformance",
            "compatibility",
            "mutation",
            "lint",
            "report",
            "evidence",
            "transparency",
            "signature",
            "trust",
            "certificate",
            "renewal");

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.plumbline");

    @TestFactory
    Stream<DynamicTest> dataWalksOneWay() {
        return IntStream.range(0, ROOMS.size() - 1).mapToObj(index -> {
            String room = ROOMS.get(index);
            String[] behind = ROOMS.subList(index + 1, ROOMS.size()).stream()
                    .map(each -> "org.plumbline." + each + "..")
                    .toArray(String[]::new);
            ArchRule rule = noClasses()
                    .that()
                    .resideInAPackage("org.plumbline." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(behind)
                    .because("a reader follows the data from room to room and never has to turn back");
            return DynamicTest.dynamicTest(room, () -> rule.check(CORE));
        });
    }

    @Test
    void roomsHaveNoCircles() {
        slices().matching("org.plumbline.(**)")
                .should()
                .beFreeOfCycles()
                .because("rooms in a circle are one room with several names")
                .check(CORE);
    }

    @Test
    void everyRoomIsInThePlan() {
        Set<String> rooms = CORE.stream()
                .map(type -> type.getPackageName().substring("org.plumbline.".length()))
                .map(name -> name.contains(".") ? name.substring(0, name.indexOf('.')) : name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(ROOMS), rooms, "a room that the plan does not show is found by nobody");
    }

    @Test
    void everyRoomMarksItsNulls() {
        for (JavaClass type : CORE) {
            assertTrue(
                    type.getPackage().isAnnotatedWith(NullMarked.class),
                    type.getPackageName()
                            + " must be @NullMarked in its package-info: a null that may come is written down");
        }
    }

    @Test
    void theKitRunsWithoutJakarta() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta..")
                .because("vendors run the kit on a plain JDK")
                .check(CORE);
    }

    @Test
    void coreNeitherPrintsNorExits() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .because("printing and exit codes belong to the command; the registry shares this code")
                .check(CORE);
    }

    @Test
    void onlyTheCaptureOpensConnections() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.plumbline.exchange.capture..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.Socket")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.InetAddress")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.net.http..")
                .because("every address is checked before it is connected to, and there is one place that does")
                .check(CORE);
    }

    @Test
    void verdictsDoNotLookAtTheClock() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.plumbline.json..",
                        "org.plumbline.verdict..",
                        "org.plumbline.standard..",
                        "org.plumbline.message..",
                        "org.plumbline.conformance..",
                        "org.plumbline.report..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .because("the same inputs give the same report, whenever and wherever they are judged")
                .check(CORE);
    }
}

package org.plumbline.registry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import org.plumbline.conformance.trial.PackageTrial;

/** What must stay true of the structure of the registry. */
@AnalyzeClasses(packages = "org.plumbline.registry", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    @ArchTest
    static final ArchRule roomsHaveNoCircles = slices().matching("org.plumbline.registry.(*)..")
            .should()
            .beFreeOfCycles()
            .because("rooms in a circle are one room with several names");

    @ArchTest
    static final ArchRule onlyTheKitSignsAndVerifies = noClasses()
            .that()
            .resideOutsideOfPackage("..launch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.nimbusds..", "java.security.spec..", "javax.crypto..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.security.Signature")
            .because("a vendor's signature must mean the same here as in the kit");

    @ArchTest
    static final ArchRule theKitSaysWhoseSignatureCounts = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "org\\.plumbline\\.signature\\.(SignatureVerifier|SignatureCheck|Envelope|SignedDocument)")
            .because("key, role, time and revocation are weighed in one place, the kit's verifier");

    @ArchTest
    static final ArchRule theRegistryNeverCallsAnAddress = noClasses()
            .that()
            .resideOutsideOfPackage("..launch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.URL")
            .because("a report must not make the registry open an address that it names");

    private static final List<String> JUDGING =
            List.of("org.plumbline.rule", "org.plumbline.conformance", "org.plumbline.exchange");

    @ArchTest
    static final ArchRule theRegistryNeverJudges = noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "judge messages or services",
                    (JavaClass type) -> JUDGING.stream().anyMatch(type.getPackageName()::startsWith)
                            && !type.isEquivalentTo(PackageTrial.class)))
            .because("the kit judges products, on the vendor's machine and on the certifier's; what the registry tries"
                    + " is a standard, once, before it is promulgated");

    @ArchTest
    static final ArchRule theLauncherStandsBesideTheApplication = classes()
            .that()
            .resideInAPackage("..launch..")
            .should()
            .onlyDependOnClassesThat(DescribedPredicate.describe(
                    "are no class of the application",
                    (JavaClass type) -> type.getPackageName().endsWith(".launch")
                            || !type.getPackageName().startsWith("org.plumbline")))
            .because("it is packed without the application and must start without it");

    @ArchTest
    static final ArchRule everyOperationSaysWhoMayCallIt = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should(new ArchCondition<JavaMethod>("carry roles or be open to all") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean said = method.isAnnotatedWith(RolesAllowed.class)
                            || method.isAnnotatedWith(PermitAll.class)
                            || method.getOwner().isAnnotatedWith(RolesAllowed.class)
                            || method.getOwner().isAnnotatedWith(PermitAll.class);
                    events.add(new SimpleConditionEvent(method, said, method.getFullName() + " says nothing"));
                }
            })
            .because("what says nothing is open to nobody, which helps nobody");

    @ArchTest
    static final ArchRule actsStandBelowApi = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .areAnnotatedWith(RolesAllowed.class)
            .should(new ArchCondition<JavaClass>("have a path below api/") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    String path = type.getAnnotationOfType(Path.class).value();
                    events.add(new SimpleConditionEvent(type, path.startsWith("api/"), path));
                }
            })
            .because("a proxy must be able to close all acts to the outside with one line");
}

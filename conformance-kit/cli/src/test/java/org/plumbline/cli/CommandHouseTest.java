package org.plumbline.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What must stay true of the structure of the command. */
class CommandHouseTest {
    private static final JavaClasses CLI = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.plumbline.cli");

    @Test
    void verbsStandOnTheRoomsBelowAndNotOnEachOther() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("main")
                .definedBy("org.plumbline.cli")
                .layer("judging")
                .definedBy("org.plumbline.cli.judging")
                .layer("authoring")
                .definedBy("org.plumbline.cli.authoring")
                .layer("proving")
                .definedBy("org.plumbline.cli.proving")
                .layer("findings")
                .definedBy("org.plumbline.cli.findings")
                .layer("words")
                .definedBy("org.plumbline.cli.words")
                .layer("excerpt")
                .definedBy("org.plumbline.cli.excerpt")
                .layer("explanation")
                .definedBy("org.plumbline.cli.explanation")
                .layer("document")
                .definedBy("org.plumbline.cli.document")
                .layer("registry")
                .definedBy("org.plumbline.cli.registry")
                .layer("options")
                .definedBy("org.plumbline.cli.options")
                .layer("shell")
                .definedBy("org.plumbline.cli.shell")
                .whereLayer("main")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("judging")
                .mayOnlyBeAccessedByLayers("main")
                .whereLayer("authoring")
                .mayOnlyBeAccessedByLayers("main")
                .whereLayer("proving")
                .mayOnlyBeAccessedByLayers("main")
                .whereLayer("findings")
                .mayOnlyBeAccessedByLayers("judging")
                .whereLayer("words")
                .mayOnlyBeAccessedByLayers("findings", "explanation", "judging", "authoring")
                .whereLayer("explanation")
                .mayOnlyBeAccessedByLayers("judging")
                .whereLayer("document")
                .mayOnlyBeAccessedByLayers("authoring")
                .whereLayer("excerpt")
                .mayOnlyBeAccessedByLayers("findings", "explanation", "judging", "authoring")
                .whereLayer("registry")
                .mayOnlyBeAccessedByLayers("main", "proving")
                .whereLayer("options")
                .mayOnlyBeAccessedByLayers("judging", "proving", "authoring")
                .because("one verb is read without knowing another")
                .check(CLI);
    }

    @Test
    void onlyMainEndsTheProcess() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.plumbline.cli.Main")
                .should()
                .callMethod(System.class, "exit", int.class)
                .because("a verb that ends the process cannot be tested, and leaves drafts behind")
                .check(CLI);
    }

    @Test
    void onlyMainKnowsTheProcess() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.plumbline.cli.Main")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .because("commands reach the outside through their surroundings, so that transcripts can play them")
                .check(CLI);
    }
}

package dev.marginwise;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Each library has the one room that knows it, so that it can be replaced there. */
@AnalyzeClasses(packages = "dev.marginwise", importOptions = DoNotIncludeTests.class)
class LibraryRoomsTest {

    @ArchTest
    static final ArchRule onlyOneClassAndWhatIsInItKnowsEasyRules = noClasses()
            .that()
            .haveNameNotMatching("dev\\.marginwise\\.decision\\.EasyRules(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jeasy..");

    @ArchTest
    static final ArchRule easyRulesStaysInItsRoom = classes()
            .that()
            .haveFullyQualifiedName("dev.marginwise.decision.EasyRules")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule theSecondOpinionIsItsOwn = noClasses()
            .that()
            .haveFullyQualifiedName("dev.marginwise.decision.EasyRules")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("dev\\.marginwise\\.decision\\.(RuleMasks|MaskTable|Outlook).*");

    @ArchTest
    static final ArchRule onlyOneRoomKnowsYaml = noClasses()
            .that()
            .resideOutsideOfPackage("dev.marginwise.yaml..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.snakeyaml..", "org.yaml..");

    @ArchTest
    static final ArchRule onlyOneRoomOfMarginKnowsJson = noClasses()
            .that()
            .resideInAPackage("dev.marginwise.margin..")
            .and()
            .resideOutsideOfPackage("dev.marginwise.margin.json..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml..");

    @ArchTest
    static final ArchRule onlyOneRoomKnowsOpenTelemetry = noClasses()
            .that()
            .resideOutsideOfPackage("dev.marginwise.watch")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.opentelemetry..");

    @ArchTest
    static final ArchRule onlyPartnersHaveADatabase = noClasses()
            .that()
            .resideOutsideOfPackage("dev.marginwise.partners.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "io.micronaut.data..",
                    "org.flywaydb..",
                    "org.sqlite..",
                    "org.postgresql..");
}

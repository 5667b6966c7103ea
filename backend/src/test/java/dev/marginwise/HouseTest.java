package dev.marginwise;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls between the rooms. Rules about rooms not yet built hold of themselves. */
@AnalyzeClasses(packages = "dev.marginwise", importOptions = DoNotIncludeTests.class)
class HouseTest {
    private static final String[] RULES = {
        "dev.marginwise.questionnaire..",
        "dev.marginwise.rulebook..",
        "dev.marginwise.decision..",
        "dev.marginwise.explanation..",
        "dev.marginwise.proof..",
        "dev.marginwise.margin..",
        "dev.marginwise.guide..",
        "dev.marginwise.yaml.."
    };

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("dev.marginwise.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule rulesDoNotKnowTheFramework = noClasses()
            .that()
            .resideInAnyPackage(RULES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micronaut..", "jakarta..", "java.sql..", "javax.sql..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule rulesDoNotKnowTheService = noClasses()
            .that()
            .resideInAnyPackage(RULES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.marginwise",
                    "dev.marginwise.api..",
                    "dev.marginwise.pages..",
                    "dev.marginwise.partners..",
                    "dev.marginwise.problem..",
                    "dev.marginwise.http..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theGuideDecidesNothing = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.marginwise.questionnaire..",
                    "dev.marginwise.rulebook..",
                    "dev.marginwise.decision..",
                    "dev.marginwise.explanation..",
                    "dev.marginwise.margin..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.marginwise.guide..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule figuresOfPositionsReachNoDecision = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.marginwise.questionnaire..",
                    "dev.marginwise.rulebook..",
                    "dev.marginwise.decision..",
                    "dev.marginwise.explanation..",
                    "dev.marginwise.proof..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.marginwise.margin..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyOneClassKnowsEasyRules = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.marginwise.decision.EasyRules")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jeasy..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule easyRulesStaysInItsRoom = classes()
            .that()
            .haveFullyQualifiedName("dev.marginwise.decision.EasyRules")
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyOneRoomKnowsYaml = noClasses()
            .that()
            .resideOutsideOfPackage("dev.marginwise.yaml..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.snakeyaml..", "org.yaml..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyPartnersHaveADatabase = noClasses()
            .that()
            .resideOutsideOfPackage("dev.marginwise.partners..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "io.micronaut.data..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theApiKnowsNoOtherDoor = doorKnowsNone("api", "pages", "partners");

    @ArchTest
    static final ArchRule pagesKnowNoOtherDoor = doorKnowsNone("pages", "api", "partners");

    @ArchTest
    static final ArchRule partnersKnowNoOtherDoor = doorKnowsNone("partners", "api", "pages");

    @ArchTest
    static final ArchRule classesAreNamedForWhatTheyAre = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|Base|Common|Data|Info|Service)")
            .allowEmptyShould(true);

    private static ArchRule doorKnowsNone(String door, String one, String other) {
        return noClasses()
                .that()
                .resideInAPackage("dev.marginwise." + door + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.marginwise." + one + "..", "dev.marginwise." + other + "..")
                .allowEmptyShould(true);
    }
}

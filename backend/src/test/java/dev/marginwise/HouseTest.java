package dev.marginwise;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/** The walls between the rooms, as {@code docs/architecture.md} draws them: arrows point down only. */
@AnalyzeClasses(packages = "dev.marginwise", importOptions = DoNotIncludeTests.class)
class HouseTest {
    private static final int MOST_IN_A_ROOM = 25;
    private static final List<String> DOORS = List.of("api", "pages", "partners", "agents");
    private static final String[] DECIDING =
            rooms("questionnaire", "rulebook", "decision", "explanation", "proof", "difference", "export");
    private static final String[] RULES = with(DECIDING, rooms("words", "command", "margin", "guide", "yaml"));
    private static final List<String> SHOWN_IN_A_FRAME = List.of("wizard", "result");
    private static final String[] BELOW_THE_DOORS =
            rooms("editions", "recommendation", "comparison", "watch", "intake", "json", "problem", "http");

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().assignedFrom(new Packages()).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule applicationStandsAloneAtTheRoot = classes()
            .that()
            .resideInAPackage("dev.marginwise")
            .should()
            .haveNameMatching("dev\\.marginwise\\.(Application(\\$.+)?|package-info)");

    @ArchTest
    static final ArchRule nobodyKnowsTheApplication = noClasses()
            .that()
            .resideOutsideOfPackage("dev.marginwise")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.marginwise");

    @ArchTest
    static final ArchRule rulesDoNotKnowTheFramework = none(RULES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micronaut..", "jakarta..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule rulesDoNotKnowTheService = none(RULES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(with(BELOW_THE_DOORS, rooms(DOORS.toArray(String[]::new))));

    @ArchTest
    static final ArchRule wordsAndTheQuestionnaireKnowNobody = knowsOnlyItself("words", "questionnaire");

    @ArchTest
    static final ArchRule marginKnowsNobody = noClasses()
            .that(liveIn("margin"))
            .and(not(liveIn("margin.words")))
            .should()
            .dependOnClassesThat(liveElsewhereThan("margin").or(liveIn("margin.words")));

    @ArchTest
    static final ArchRule itsWordsKnowOnlyItAndWords =
            noClasses().that(liveIn("margin.words")).should().dependOnClassesThat(liveElsewhereThan("margin", "words"));

    @ArchTest
    static final ArchRule theGuideDecidesNothing =
            none(with(DECIDING, rooms("margin"))).should().dependOnClassesThat().resideInAnyPackage(rooms("guide"));

    @ArchTest
    static final ArchRule figuresOfPositionsReachNoDecision =
            none(DECIDING).should().dependOnClassesThat().resideInAnyPackage(rooms("margin"));

    @ArchTest
    static final ArchRule figuresOfPositionsReachNoRecommendation = none(rooms("editions", "recommendation"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(rooms("margin", "comparison"));

    @ArchTest
    static final ArchRule theStoreKnowsNobodyWhoUsesIt = none(rooms("partners.store"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(rooms("partners.keys", "partners.decisions", "partners.receipts", "partners.command"));

    @ArchTest
    static final ArchRule onlyCommandsKnowEveryRoomOfPartners = none(rooms("partners.keys", "partners.receipts"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(rooms("partners.decisions", "partners.command"));

    @ArchTest
    static final ArchRule nothingBelowKnowsADoor = none(BELOW_THE_DOORS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(rooms(DOORS.toArray(String[]::new)));

    @ArchTest
    static final ArchRule headersAndProblemsKnowNobodyAbove = none(rooms("http", "problem", "json", "watch"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(rooms("editions", "recommendation", "comparison"));

    @ArchTest
    static void doorsDoNotKnowEachOther(JavaClasses house) {
        for (String door : DOORS) {
            String[] others =
                    DOORS.stream().filter(other -> !other.equals(door)).toArray(String[]::new);
            none(rooms(door))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(rooms(others))
                    .allowEmptyShould(true)
                    .check(house);
        }
    }

    @ArchTest
    static void aPageStandsOnTheSiteAndKnowsNoOtherPage(JavaClasses house) {
        List<String> pages = house.stream()
                .map(JavaClass::getPackageName)
                .filter(room -> room.startsWith("dev.marginwise.pages."))
                .map(room -> room.substring("dev.marginwise.pages.".length()).replaceFirst("\\..*", ""))
                .distinct()
                .toList();
        Assertions.assertThat(pages).contains("site", "result", "compare");
        for (String page : pages) {
            String[] others = pages.stream()
                    .filter(other -> !other.equals(page) && !other.equals("site"))
                    .filter(other -> !(page.equals("embed") && SHOWN_IN_A_FRAME.contains(other)))
                    .map(other -> "pages." + other)
                    .toArray(String[]::new);
            none(rooms("pages." + page))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(rooms(others))
                    .check(house);
        }
    }

    @ArchTest
    static final ArchRule aPictureKnowsNoForm = none(rooms("pages.compare.picture"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.marginwise.pages.compare");

    @ArchTest
    static void noRoomIsCrowded(JavaClasses house) {
        Map<String, Long> rooms = house.stream()
                .filter(type -> type.isTopLevelClass() && !type.getName().contains("$"))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        List<String> crowded = new ArrayList<>();
        rooms.forEach((room, files) -> {
            if (files > MOST_IN_A_ROOM) {
                crowded.add(room + ": " + files);
            }
        });
        Assertions.assertThat(crowded).isEmpty();
    }

    @ArchTest
    static final ArchRule classesAreNamedForWhatTheyAre = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|Base|Common|Data|Info|Service)");

    /** Every package is a room of its own, the root and rooms within rooms included. */
    private static final class Packages implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }

    private static GivenClassesConjunction none(String[] rooms) {
        return noClasses().that().resideInAnyPackage(rooms);
    }

    private static ArchRule knowsOnlyItself(String... rooms) {
        return none(rooms(rooms)).should().dependOnClassesThat(liveElsewhereThan(rooms));
    }

    private static DescribedPredicate<JavaClass> liveElsewhereThan(String... rooms) {
        return DescribedPredicate.describe(
                "live in another room of ours than " + String.join(" and ", rooms),
                type -> type.getPackageName().startsWith("dev.marginwise")
                        && Stream.of(rooms).map(HouseTest::liveIn).noneMatch(room -> room.test(type)));
    }

    private static DescribedPredicate<JavaClass> liveIn(String room) {
        return DescribedPredicate.describe(
                "live in " + room, type -> (type.getPackageName() + ".").startsWith("dev.marginwise." + room + "."));
    }

    private static String[] rooms(String... names) {
        return Stream.of(names).map(name -> "dev.marginwise." + name + "..").toArray(String[]::new);
    }

    private static String[] with(String[] some, String[] others) {
        return Stream.concat(Stream.of(some), Stream.of(others)).toArray(String[]::new);
    }
}

package dev.marginwise.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.marginwise.decision.Code;
import dev.marginwise.decision.Consultation;
import dev.marginwise.decision.Outcome;
import dev.marginwise.decision.Outlook;
import dev.marginwise.decision.RuleMasks;
import dev.marginwise.difference.Difference;
import dev.marginwise.difference.RuleChange;
import dev.marginwise.difference.Standing;
import dev.marginwise.difference.Way;
import dev.marginwise.proof.Proof;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.RuleBook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A later edition with two moved thresholds, beside the published one. */
class TrialEditionTest {
    private static final RuleBook NOVEMBER = Editions.november();
    private static final RuleBook TRIAL = Editions.trial();

    @Test
    void theTrialEditionHoldsEveryProperty() {
        RuleMasks masks = new RuleMasks(TRIAL);

        assertThat(Proof.of(masks, new Outlook(masks)).broken()).isEmpty();
    }

    @Test
    void theMovedNumberSplitsOneOption() {
        Difference difference = Difference.between(NOVEMBER, TRIAL);

        assertThat(difference.of()).isEqualTo(61_440 / 4 * 5);
        assertThat(difference.moved())
                .extracting(Way::question, Way::text, Way::from, Way::to)
                .containsExactly(
                        tuple(
                                "experience",
                                "from 31 up to 100",
                                Optional.of("up-to-a-hundred"),
                                Optional.of("up-to-a-hundred")),
                        tuple(
                                "experience",
                                "from 21 up to 30",
                                Optional.of("up-to-a-hundred"),
                                Optional.of("up-to-twenty")),
                        tuple(
                                "experience",
                                "from 1 up to 20",
                                Optional.of("up-to-twenty"),
                                Optional.of("up-to-twenty")));
    }

    @Test
    void itsReachIsToldInFewConditions() {
        Difference difference = Difference.between(NOVEMBER, TRIAL);

        assertThat(difference.turns()).containsExactly(new Difference.Turn(Standing.CROSS, Standing.ISOLATED, 15));
        assertThat(difference.changed()).isEqualTo(15);
        assertThat(difference.groups()).hasSize(11);
        assertThat(difference.groups().stream().map(group -> group.when().getOrDefault("experience", List.of())))
                .contains(List.of("from 21 up to 30"));
        assertThat(difference.rules())
                .extracting(RuleChange::id, RuleChange::saysTheSame)
                .contains(tuple("too-many-cautions", false), tuple("few-trades", true), tuple("still-learning", true));
    }

    @Test
    void itIsFoundInWellUnderASecond() {
        Difference.between(NOVEMBER, TRIAL);

        long start = System.nanoTime();
        Difference.between(NOVEMBER, TRIAL);

        assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
    }

    @Test
    void aCodeIsReplayedUnderTheRulesOfItsOwnEdition() {
        Map<String, RuleBook> known =
                Stream.of(NOVEMBER, TRIAL).collect(Collectors.toMap(RuleBook::edition, Function.identity()));
        Answers answers = given(NOVEMBER);
        String code = new Code("2026-11", answers).text();

        Code read = Code.read(
                        code, edition -> Optional.ofNullable(known.get(edition)).map(RuleBook::questionnaire))
                .fold(valid -> valid, TrialEditionTest::fail, TrialEditionTest::fail);

        assertThat(read.edition()).isEqualTo("2026-11");
        RuleBook own = Optional.ofNullable(known.get(read.edition())).orElseThrow();
        assertThat(mode(own, read.answers())).isEqualTo(MarginMode.CROSS);
        assertThat(mode(TRIAL, given(TRIAL))).isEqualTo(MarginMode.ISOLATED);
        assertThat(new Code("2026-12", given(TRIAL)).text()).isNotEqualTo(code);
    }

    /** Two cautions, everything else best: cross in one edition, isolated in the other. */
    private static Answers given(RuleBook book) {
        Map<String, String> ids = Map.of(
                "stop-loss", "nine-or-ten",
                "experience", "over-a-hundred",
                "open-positions", "two-or-three",
                "portfolio", "written-limit",
                "shared-margin", "whole-wallet",
                "together", "offset-worked-out",
                "size", "two-to-five-times",
                "affordability", "would-hurt");
        Answers answers = Answers.none(book.questionnaire());
        for (var question : book.questionnaire().questions()) {
            String option = Optional.ofNullable(ids.get(question.id())).orElseThrow();
            answers = answers.with(question, question.option(option).orElseThrow());
        }
        return answers;
    }

    private static MarginMode mode(RuleBook book, Answers answers) {
        Outcome outcome = new Consultation(book).recommend(answers);
        assertThat(outcome).isInstanceOf(Outcome.Recommended.class);
        return ((Outcome.Recommended) outcome).recommendation().mode();
    }

    private static Code fail(String text) {
        throw new AssertionError("not understood: " + text);
    }
}

package dev.marginwise.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.decision.RuleMasks;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.yaml.PublishedEditions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The exported table of every published edition, as another engine reads it. */
@Tag("exhaustive")
class SecondOpinionTest {

    static List<RuleBook> editions() {
        return PublishedEditions.read();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void droolsGivesTheSameModeForEveryCompleteAnswerSet(RuleBook book) {
        assertThat(Drools.disagreements(book)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void theValidatorFindsNoGapAndNoConflictingOverlap(RuleBook book) {
        String dmn = Dmn.of(DecisionTable.of(new RuleMasks(book)));

        assertThat(Drools.complaints(dmn)).isEmpty();
    }

    @Test
    void theValidatorFindsTheGapWhenARowIsMissing() {
        DecisionTable table = DecisionTable.of(new RuleMasks(editions().get(0)));

        List<DecisionTable.Row> rows = table.rows().stream()
                .filter(row -> !row.rule().equals("size-above-five"))
                .toList();

        // It misses gaps under the first questions; Drools' own evaluation above leaves no set out.
        assertThat(Drools.complaints(Dmn.of(new DecisionTable(table.book(), rows))))
                .isNotEmpty();
    }

    @Test
    void theValidatorFindsTheConflictWhenOverlappingRowsDisagree() {
        DecisionTable table = DecisionTable.of(new RuleMasks(editions().get(0)));
        List<DecisionTable.Row> rows = new ArrayList<>(table.rows());
        rows.set(0, new DecisionTable.Row("turned-round", rows.get(0).accepted(), MarginMode.CROSS));

        String conflict = Dmn.of(new DecisionTable(table.book(), rows));

        assertThat(Drools.complaints(conflict)).isNotEmpty();
    }
}

package dev.marginwise.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.decision.RuleMasks;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.yaml.PublishedEditions;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNMessageType;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidator.Validation;
import org.kie.dmn.validation.DMNValidatorFactory;
import org.kie.internal.io.ResourceFactory;

/** The exported table read by an engine of other makers: Drools. */
class SecondOpinionTest {

    static List<RuleBook> editions() {
        return PublishedEditions.read();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void droolsGivesTheSameModeForEveryCompleteAnswerSet(RuleBook book) {
        RuleMasks masks = new RuleMasks(book);
        DMNRuntime runtime = runtime(Dmn.of(DecisionTable.of(masks)));
        DMNModel model = runtime.getModels().get(0);

        int compared = 0;
        for (int index = 0; index < book.questionnaire().partialSets(); index++) {
            Answers answers = Answers.at(book.questionnaire(), index);
            if (!answers.full()) {
                continue;
            }
            DMNResult result = runtime.evaluateAll(model, context(runtime, answers.ids()));
            assertThat(result.getContext().get("mode"))
                    .as(answers.toString())
                    .isEqualTo(masks.mode(masks.holding(index)).id());
            compared++;
        }

        assertThat(compared).isEqualTo(book.questionnaire().completeSets());
    }

    @ParameterizedTest
    @MethodSource("editions")
    void theValidatorFindsNoGapAndNoConflictingOverlap(RuleBook book) {
        String dmn = Dmn.of(DecisionTable.of(new RuleMasks(book)));

        assertThat(complaints(dmn)).isEmpty();
    }

    @Test
    void theValidatorFindsTheGapWhenARowIsMissing() {
        DecisionTable table = DecisionTable.of(new RuleMasks(editions().get(0)));

        List<DecisionTable.Row> rows = table.rows().stream()
                .filter(row -> !row.rule().equals("size-above-five"))
                .toList();

        // It misses gaps under the first questions; Drools' own evaluation above leaves no set out.
        assertThat(complaints(Dmn.of(new DecisionTable(table.book(), rows)))).isNotEmpty();
    }

    @Test
    void theValidatorFindsTheConflictWhenOverlappingRowsDisagree() {
        DecisionTable table = DecisionTable.of(new RuleMasks(editions().get(0)));
        List<DecisionTable.Row> rows = new ArrayList<>(table.rows());
        rows.set(0, new DecisionTable.Row("turned-round", rows.get(0).accepted(), MarginMode.CROSS));

        String conflict = Dmn.of(new DecisionTable(table.book(), rows));

        assertThat(complaints(conflict)).isNotEmpty();
    }

    /** Everything but the hints that rows could be joined, or that one covers another: a row stays one gate. */
    private static List<DMNMessage> complaints(String dmn) {
        DMNValidator validator = DMNValidatorFactory.newValidator();
        return validator
                .validateUsing(
                        Validation.VALIDATE_SCHEMA,
                        Validation.VALIDATE_MODEL,
                        Validation.VALIDATE_COMPILATION,
                        Validation.ANALYZE_DECISION_TABLE)
                .theseModels(new StringReader(dmn))
                .stream()
                .filter(message -> message.getMessageType() != DMNMessageType.DECISION_TABLE_CONTRACTION_RULE)
                .filter(message -> message.getMessageType() != DMNMessageType.DECISION_TABLE_SUBSUMPTION_RULE)
                .toList();
    }

    private static DMNRuntime runtime(String dmn) {
        Resource resource = ResourceFactory.newReaderResource(new StringReader(dmn), "UTF-8");
        return DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(IllegalStateException::new);
    }

    private static DMNContext context(DMNRuntime runtime, Map<String, String> answers) {
        DMNContext context = runtime.newContext();
        answers.forEach(context::set);
        return context;
    }
}

package dev.marginwise.export;

import dev.marginwise.decision.RuleMasks;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.rulebook.RuleBook;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kie.api.builder.Message;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNMessageType;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.validation.DMNValidator.Validation;
import org.kie.dmn.validation.DMNValidatorFactory;
import org.kie.internal.io.ResourceFactory;

/** An engine of other makers that reads the exported table. */
final class Drools {
    private final DMNRuntime runtime;
    private final DMNModel model;

    Drools(String dmn) {
        Resource resource = ResourceFactory.newReaderResource(new StringReader(dmn), "UTF-8");
        this.runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(IllegalStateException::new);
        this.model = runtime.getModels().get(0);
    }

    /** The mode as it is named on the wire. */
    Object mode(Answers answers) {
        DMNContext context = runtime.newContext();
        answers.ids().forEach(context::set);
        return runtime.evaluateAll(model, context).getContext().get("mode");
    }

    /** The complete answer sets for which it gives another mode than the masks. */
    static List<Answers> disagreements(RuleBook book) {
        RuleMasks masks = new RuleMasks(book);
        Drools drools = new Drools(Dmn.of(DecisionTable.of(masks)));
        List<Answers> complete = IntStream.range(0, book.questionnaire().partialSets())
                .mapToObj(index -> Answers.at(book.questionnaire(), index))
                .filter(Answers::full)
                .toList();
        if (complete.size() != book.questionnaire().completeSets()) {
            throw new IllegalStateException(complete.size() + " sets were compared");
        }
        List<Answers> disagreements = new ArrayList<>(complete);
        disagreements.removeIf(
                answers -> masks.mode(masks.holding(answers.index())).id().equals(drools.mode(answers)));
        return disagreements;
    }

    /** Everything but praise, and the hints that rows could be joined or that one covers another: a row stays one gate. */
    static List<DMNMessage> complaints(String dmn) {
        return DMNValidatorFactory.newValidator()
                .validateUsing(
                        Validation.VALIDATE_SCHEMA,
                        Validation.VALIDATE_MODEL,
                        Validation.VALIDATE_COMPILATION,
                        Validation.ANALYZE_DECISION_TABLE)
                .theseModels(new StringReader(dmn))
                .stream()
                .filter(message -> message.getLevel() != Message.Level.INFO)
                .filter(message -> message.getMessageType() != DMNMessageType.DECISION_TABLE_CONTRACTION_RULE)
                .filter(message -> message.getMessageType() != DMNMessageType.DECISION_TABLE_SUBSUMPTION_RULE)
                .toList();
    }
}

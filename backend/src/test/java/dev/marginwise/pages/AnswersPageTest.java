package dev.marginwise.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import dev.marginwise.SharedService;
import dev.marginwise.decision.RuleMasks;
import dev.marginwise.editions.RuleBooks;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.MarginMode;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page read as a person would, with nothing but what it says. */
@SharedService
class AnswersPageTest {
    private static final Pattern LINE = Pattern.compile(
            "<h2 id=\"(?<question>[^\"]+)\">|data-option=\"(?<option>[^\"]+)\"|data-kind=\"(?<kind>[^\"]+)\"(?: data-when=\"(?<when>[^\"]*)\")?|data-cautions=\"(?<cautions>\\d+)\"");

    /** What one answer does: a gate or a caution, when all of these others are answered so. */
    private record Effect(String question, String option, String kind, List<String> when) {

        boolean holdsFor(Map<String, String> answers) {
            return option.equals(answers.get(question))
                    && when.stream().allMatch(condition -> {
                        int sign = condition.indexOf('=');
                        return Pattern.compile(",")
                                .splitAsStream(condition.substring(sign + 1))
                                .anyMatch(accepted -> accepted.equals(answers.get(condition.substring(0, sign))));
                    });
        }
    }

    @Inject
    EmbeddedServer server;

    @Inject
    RuleBooks books;

    @Test
    void whoeverGoesByThePageDecidesAsTheRulesDoForEveryAnswerSet() {
        String html = new Caller(server).get("/answers", "Accept", "text/html").text();
        List<Effect> effects = new ArrayList<>();
        int tooMany = read(html, effects);

        RuleMasks masks = books.current().masks();
        Questionnaire questionnaire = books.current().book().questionnaire();
        int compared = 0;
        for (int index = 0; index < questionnaire.partialSets(); index++) {
            Answers answers = Answers.at(questionnaire, index);
            if (answers.full()) {
                assertThat(byThePage(effects, tooMany, answers.ids()))
                        .as(answers.toString())
                        .isEqualTo(masks.mode(masks.holding(index)));
                compared++;
            }
        }

        assertThat(compared).isEqualTo(questionnaire.completeSets());
    }

    private static MarginMode byThePage(List<Effect> effects, int tooMany, Map<String, String> answers) {
        long cautions = effects.stream()
                .filter(effect -> effect.kind().equals("caution") && effect.holdsFor(answers))
                .count();
        boolean gate = effects.stream().anyMatch(effect -> effect.kind().equals("gate") && effect.holdsFor(answers));
        return gate || cautions >= tooMany ? MarginMode.ISOLATED : MarginMode.CROSS;
    }

    /** Fills in what the answers do, and returns how many cautions are too many. */
    private static int read(String html, List<Effect> effects) {
        String question = "";
        String option = "";
        int tooMany = Integer.MAX_VALUE;
        for (MatchResult found : LINE.matcher(html).results().toList()) {
            if (found.group(1) != null) {
                question = found.group(1);
            } else if (found.group(2) != null) {
                option = found.group(2);
            } else if (found.group(5) != null) {
                tooMany = Integer.parseInt(found.group(5));
            } else {
                String when = found.group(4);
                effects.add(new Effect(
                        question,
                        option,
                        found.group(3),
                        when == null
                                ? List.of()
                                : Pattern.compile(" ").splitAsStream(when).toList()));
            }
        }
        return tooMany;
    }
}

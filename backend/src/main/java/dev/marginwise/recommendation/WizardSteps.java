package dev.marginwise.recommendation;

import dev.marginwise.editions.RuleBooks;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Question;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts which questions visitors reach and which they answer, from what they ask for anyway: nothing tells one visitor from
 * another, and no answer is looked at. What was reached and not answered was left there. Whoever goes back is counted again.
 */
@Singleton
public final class WizardSteps {
    /** The step behind the last question, where all answers are shown. */
    private static final String CHECK = "check";

    private final Map<String, Counter> reached = new LinkedHashMap<>();
    private final Map<String, Counter> answered = new LinkedHashMap<>();
    private final Map<String, Counter> filledIn = new LinkedHashMap<>();
    private final Map<String, Counter> missing = new LinkedHashMap<>();
    private final Counter settled;
    private final Counter open;

    WizardSteps(RuleBooks books, MeterRegistry metrics) {
        // A frame in another site may ask the questions of an earlier edition.
        Set<String> questions = new LinkedHashSet<>();
        books.all()
                .forEach(edition ->
                        questions.addAll(edition.book().questionnaire().questionIds()));
        questions.forEach(question -> {
            reached.put(question, step(metrics, "script", "reached", question));
            answered.put(question, step(metrics, "script", "answered", question));
            filledIn.put(question, step(metrics, "form", "answered", question));
            missing.put(question, step(metrics, "form", "missing", question));
        });
        reached.put(CHECK, step(metrics, "script", "reached", CHECK));
        settled = form(metrics, "settled");
        open = form(metrics, "open");
    }

    private static Counter step(MeterRegistry metrics, String way, String event, String question) {
        return Counter.builder("marginwise.wizard.steps")
                .description(
                        "Questions of the wizard that were reached, answered or missing, with the script and by the plain form")
                .tags("way", way, "event", event, "question", question)
                .register(metrics);
    }

    private static Counter form(MeterRegistry metrics, String outcome) {
        return Counter.builder("marginwise.wizard.forms")
                .description("Plain forms that were sent, by whether their answers settle a mode")
                .tag("outcome", outcome)
                .register(metrics);
    }

    /** A consultation that the script of one of our pages asked for; others are no wizard's. */
    public void consulted(HttpRequest<?> request, Answers answers, Optional<String> next) {
        if (!isOurPage(request)) return;
        count(reached, next.orElse(CHECK));
        Question last = null;
        for (Question question : answers.questionnaire().questions()) {
            if (answers.to(question).isPresent()) last = question;
        }
        if (last != null) count(answered, last.id());
    }

    /** The plain form, sent. */
    public void sent(Answers answers, Collection<Question> wanting) {
        (wanting.isEmpty() ? settled : open).increment();
        for (Question question : answers.questionnaire().questions()) {
            if (answers.to(question).isPresent()) count(filledIn, question.id());
        }
        wanting.forEach(question -> count(missing, question.id()));
    }

    private static void count(Map<String, Counter> steps, String question) {
        Counter step = steps.get(question);
        if (step != null) step.increment();
    }

    /** Browsers say so themselves, and no page can say it for them. */
    private static boolean isOurPage(HttpRequest<?> request) {
        return "same-origin".equals(request.getHeaders().get("Sec-Fetch-Site"));
    }
}

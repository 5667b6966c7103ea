package dev.marginwise.pages.result;

import dev.marginwise.decision.Consultation;
import dev.marginwise.decision.Reason;
import dev.marginwise.decision.Recommendation;
import dev.marginwise.decision.Telling;
import dev.marginwise.editions.Recommender;
import dev.marginwise.editions.RuleBooks;
import dev.marginwise.pages.site.Addresses;
import dev.marginwise.pages.site.BookTexts;
import dev.marginwise.pages.site.Guides;
import dev.marginwise.pages.site.Hull;
import dev.marginwise.pages.site.Language;
import dev.marginwise.pages.site.Outbound;
import dev.marginwise.pages.site.Site;
import dev.marginwise.pages.site.SiteSettings;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.NextStep;
import dev.marginwise.rulebook.Prose;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells a recommendation with everything that stands behind it. */
@Singleton
public final class ResultPages {
    /** What also asks for something now, then what a statement says, then our own judgement; else as in the rule book. */
    private static final Comparator<Reason> WEIGHTIEST_FIRST = Comparator.<Reason, Boolean>comparing(
                    reason -> reason.rule().measures().isEmpty())
            .thenComparing(reason -> reason.rule().quoted().isEmpty());

    private final RuleBooks books;
    private final Recommender recommender;
    private final Guides guides;
    private final SiteSettings settings;

    ResultPages(RuleBooks books, Recommender recommender, Guides guides, SiteSettings settings) {
        this.books = books;
        this.recommender = recommender;
        this.guides = guides;
        this.settings = settings;
    }

    Site.Head head(Recommendation result, Language language) {
        return Site.Head.of(
                        "result/result",
                        Addresses.result(result.code().text()),
                        title(result, language),
                        language.words().of("result.description"))
                .with("src/result/result.ts");
    }

    /** What the page of a result is called. */
    public String title(Recommendation result, Language language) {
        String headline = new Telling(result, language.texts(result.book()).texts()).headline();
        return language.words().of("result.title", headline);
    }

    ResultPage page(Recommendation result, Language language) {
        return page(
                result,
                language,
                language.path(Addresses.WIZARD) + "?from=" + result.code().text());
    }

    /**
     * A result told.
     *
     * @param wizard where the questions are asked with these answers
     */
    public ResultPage page(Recommendation result, Language language, String wizard) {
        BookTexts texts = language.texts(result.book());
        return page(new Telling(result, texts.texts()), texts, wizard);
    }

    private ResultPage page(Telling telling, BookTexts texts, String wizard) {
        Recommendation result = telling.recommendation();
        Language language = texts.language();
        PlainExplanation told = new PlainExplanation(result, recommender.explain(result), texts);
        List<ResultPage.Remark> measures = result.measures().stream()
                .map(measure -> new ResultPage.Remark(
                        texts.texts().of(measure).name(),
                        texts.texts().of(measure).text()))
                .toList();
        String code = result.code().text();
        return new ResultPage(
                result.mode() == MarginMode.ISOLATED ? Hull.ISOLATED : Hull.CROSS,
                telling.headline(),
                telling.summary(),
                texts.notice(),
                goOn(result, texts, wizard),
                telling.explains(),
                measures,
                ResultPage.Few.of(result.reasons().stream()
                        .sorted(WEIGHTIEST_FIRST)
                        .map(reason -> reason(reason, telling, told, texts))
                        .toList()),
                ResultPage.Few.of(now(measures, result, texts)),
                result.cautions().stream()
                        .map(caution -> new ResultPage.Remark(
                                texts.texts().of(caution).heading(),
                                texts.texts().of(caution).text()))
                        .toList(),
                result.oneMoreCautionIsolates(),
                result.contradictions().stream()
                        .map(contradiction -> contradiction(contradiction, telling, texts))
                        .toList(),
                told.together(),
                told.changes(),
                told.firmness(),
                result.notRelevant().stream()
                        .map(question -> notAsked(question, texts))
                        .toList(),
                texts.texts().result().livePage(),
                replay(result, code, language),
                offers(language),
                new ResultPage.Links(
                        wizard + "#check", language.path(Addresses.COMPARE), "/api/v1/recommendations/" + code));
    }

    private Optional<ResultPage.GoOn> goOn(Recommendation result, BookTexts texts, String url) {
        if (result.complete()) {
            return Optional.empty();
        }
        Consultation consultation = books.edition(result.book().edition()).orElseThrow();
        int questions = consultation.step(result.answers()).toComplete();
        return Optional.of(new ResultPage.GoOn(texts.texts().result().incomplete(), questions, url));
    }

    private static ResultPage.Reason reason(Reason reason, Telling telling, PlainExplanation told, BookTexts texts) {
        return new ResultPage.Reason(
                telling.heading(reason),
                answered(reason.answers(), telling),
                reason.kind() == Reason.Kind.GATE ? telling.text(reason) : Prose.unmarked(""),
                texts.sources(reason.rule()),
                told.practicesAre(),
                told.practices(reason));
    }

    private static List<String> answered(Map<Question, Option> answers, Telling telling) {
        return answers.entrySet().stream()
                .map(answer -> telling.answered(answer.getKey(), answer.getValue()))
                .toList();
    }

    private static ResultPage.Contradiction contradiction(
            Rule.Contradiction contradiction, Telling telling, BookTexts texts) {
        return new ResultPage.Contradiction(
                texts.texts().of(contradiction).heading(),
                contradiction.condition().required().keySet().stream()
                        .flatMap(question -> telling.recommendation().answers().to(question).stream()
                                .map(option -> telling.answered(question, option)))
                        .toList(),
                texts.texts().of(contradiction).text());
    }

    private static ResultPage.NotAsked notAsked(Question question, BookTexts texts) {
        Texts.OfQuestion words = texts.texts().of(question);
        return new ResultPage.NotAsked(words.topic(), words.notAsked().orElse(""));
    }

    /** The measures, for they hold in either mode and cannot wait, then the rule book's steps. */
    private static List<ResultPage.Step> now(List<ResultPage.Remark> measures, Recommendation result, BookTexts texts) {
        return Stream.concat(
                        measures.stream()
                                .map(measure -> new ResultPage.Step(
                                        texts.language().words().of("run-in", measure.heading()),
                                        measure.text(),
                                        Optional.empty())),
                        result.nextSteps().stream().map(step -> step(step, texts)))
                .toList();
    }

    private static ResultPage.Step step(NextStep step, BookTexts texts) {
        Texts.OfStep words = texts.texts().of(step);
        return new ResultPage.Step(
                words.heading(),
                words.text(),
                step.url().flatMap(url -> words.link().map(text -> Outbound.to(text, url))));
    }

    /** Binance's page of fees, which has the last word on them, and where the site is set up to lead on to. */
    private List<Outbound> offers(Language language) {
        Stream<Outbound> fees = guides.in(language).officialPage("binance-fees").stream()
                .map(page -> Outbound.to(page.text(), page.url()));
        return Stream.concat(fees, Outbound.offers(settings.offers(), language.words()).stream())
                .toList();
    }

    private ResultPage.Replay replay(Recommendation result, String code, Language language) {
        Optional<MarginMode> today = recommender.today(result);
        RuleBook current = books.current().book();
        return new ResultPage.Replay(
                code,
                result.book().edition(),
                current.edition(),
                today.filter(result.mode()::equals).isPresent(),
                today.isEmpty()
                        ? Optional.of(language.texts(current).texts().result().asksMore())
                        : Optional.empty());
    }
}

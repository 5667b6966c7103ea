package dev.marginwise.pages.rules;

import dev.marginwise.editions.Proofs;
import dev.marginwise.editions.RuleBooks;
import dev.marginwise.pages.site.Addresses;
import dev.marginwise.pages.site.BookTexts;
import dev.marginwise.pages.site.Guides;
import dev.marginwise.pages.site.Language;
import dev.marginwise.pages.site.Link;
import dev.marginwise.pages.site.Site;
import dev.marginwise.pages.site.Words;
import dev.marginwise.proof.Proof;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.Condition;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Statement;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells today's rule book, and what was proved of it. */
@Singleton
final class RulesPages {
    /** Places besides the guide's that a statement is mapped to, as far as the site has them. */
    private static final Set<String> PLACES_BUILT = Set.of("start", "result", "rules", "footer", "site", "compare");

    private final Guides guides;
    private final RuleBooks books;
    private final Proofs proofs;

    RulesPages(Guides guides, RuleBooks books, Proofs proofs) {
        this.guides = guides;
        this.books = books;
        this.proofs = proofs;
    }

    Site.Head head(Language language) {
        Words words = language.words();
        return Site.Head.of("rules/rules", Addresses.RULES, words.of("rules.title"), words.of("rules.description"));
    }

    RulesPage page(Language language) {
        RuleBook book = books.current().book();
        BookTexts texts = language.texts(book);
        Proof proof = proofs.of(book.edition()).orElseThrow();
        return new RulesPage(
                book.edition(),
                book.hash(),
                proof.answerSets(),
                proof.crossSets(),
                book.gates().map(gate -> plain(gate, proof, texts)).toList(),
                book.cautions().map(caution -> plain(caution, proof, texts)).toList(),
                book.contradictions()
                        .map(contradiction -> plain(contradiction, proof, texts))
                        .toList(),
                book.statements().stream()
                        .map(statement -> carried(statement, book, texts))
                        .toList(),
                proof.properties().stream()
                        .map(property -> new RulesPage.Proved(
                                Proofs.statement(property, book, texts.texts()), property.checked(), property.holds()))
                        .toList());
    }

    private static RulesPage.PlainRule plain(Rule rule, Proof proof, BookTexts texts) {
        return new RulesPage.PlainRule(
                rule.id(),
                texts.texts().of(rule).heading(),
                texts.texts().of(rule).text(),
                proof.held(rule),
                conditions(rule.condition(), texts),
                rule.measures().stream()
                        .map(measure -> texts.texts().of(measure).name())
                        .toList(),
                texts.quotes(rule.statements()));
    }

    private static List<RulesPage.PlainCondition> conditions(Condition condition, BookTexts texts) {
        return condition.fold(new Condition.Cases<>() {
            @Override
            public List<RulesPage.PlainCondition> answers(Map<Question, Set<Option>> required) {
                return required.entrySet().stream()
                        .map(entry -> plain(entry.getKey(), entry.getValue(), texts))
                        .toList();
            }

            @Override
            public List<RulesPage.PlainCondition> cautions(int atLeast) {
                Words words = texts.language().words();
                return List.of(new RulesPage.PlainCondition(
                        words.of("rules.cautions"), List.of(words.of("rules.count", atLeast))));
            }
        });
    }

    private static RulesPage.PlainCondition plain(Question question, Set<Option> options, BookTexts texts) {
        return new RulesPage.PlainCondition(
                texts.texts().of(question).topic(),
                question.options().stream()
                        .filter(options::contains)
                        .map(option -> texts.texts().of(question, option).text())
                        .toList());
    }

    private RulesPage.Carried carried(Statement statement, RuleBook book, BookTexts texts) {
        return new RulesPage.Carried(
                statement.id(),
                texts.texts().statement(statement.id()),
                book.rules().stream()
                        .filter(rule -> statement.rules().contains(rule.id()))
                        .map(rule -> Link.to(texts.texts().of(rule).heading(), "#" + rule.id()))
                        .toList(),
                statement.shown().stream().filter(this::built).toList(),
                texts.texts().outOfScope(statement));
    }

    private boolean built(String place) {
        return PLACES_BUILT.contains(place) || guides.today().places().contains(place);
    }
}

package dev.marginwise.rulebook.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import dev.marginwise.rulebook.yaml.PublishedEditions;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleInWordsTest {
    private static final RuleBook BOOK = PublishedEditions.read().get(0);

    @Test
    void everyRuleAndMeasureIsSaidInEveryLanguage() {
        for (Texts texts : BOOK.texts().values()) {
            RuleInWords words = new RuleInWords(BOOK, texts);

            assertThat(BOOK.rules())
                    .allSatisfy(
                            rule -> assertThat(words.of(rule.kind(), rule.id())).isPresent());
            assertThat(BOOK.measures())
                    .allSatisfy(measure -> assertThat(words.of("measure", measure.id()))
                            .contains(texts.of(measure).name()));
            assertThat(words.of("gate", "no-such-rule")).isEmpty();
        }
    }

    /** Whether two editions say the same is seen from this, so it may not leave out what tells rules apart. */
    @Test
    void inIdsNoTwoRulesOfAnEditionSayTheSame() {
        Set<String> said = new HashSet<>();

        for (Rule rule : BOOK.rules()) {
            assertThat(said.add(rule.kind() + " " + RuleInWords.inIds(rule)))
                    .as(rule.id())
                    .isTrue();
        }
    }

    @Test
    void inIdsARuleNamesQuestionsOptionsAndMeasures() {
        assertThat(BOOK.rules())
                .extracting(RuleInWords::inIds)
                .contains("3 or more cautions")
                .anyMatch(text -> text.contains("; also: smaller-size"))
                .anyMatch(text -> text.matches("[a-z-]+: [a-z-]+( or [a-z-]+)+"));
    }
}

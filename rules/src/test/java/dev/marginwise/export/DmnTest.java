package dev.marginwise.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.decision.RuleMasks;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.yaml.HeatingBook;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The exported table of a tiny book. */
class DmnTest {
    private static final Set<String> NAMED_ELEMENTS =
            Set.of("definitions", "itemDefinition", "inputData", "variable", "decision");
    private static final Set<String> OTHER_PARTS =
            Set.of("informationRequirement", "decisionTable", "input", "inputExpression", "output", "rule");

    private final RuleBook book = HeatingBook.good().read();
    private final DecisionTable table = DecisionTable.of(new RuleMasks(book));
    private final String dmn = Dmn.of(table);

    @Test
    void anotherEngineGivesTheSameModeForEveryCompleteAnswerSet() {
        assertThat(Drools.disagreements(book)).isEmpty();
    }

    @Test
    void anotherMakersValidatorHasNothingToSay() {
        assertThat(Drools.complaints(dmn)).isEmpty();
    }

    @Test
    void itSaysWhichEditionItIsAndWhatDecidesInIt() throws Exception {
        Element definitions = parsed().getDocumentElement();

        assertThat(definitions.getAttribute("name")).isEqualTo("Marginwise 2030-01");
        assertThat(definitions.getAttribute("namespace")).isEqualTo("urn:marginwise:rulebook:2030-01");
        assertThat(texts("description")).containsExactly("Rule book " + book.hash());
    }

    @Test
    void everyPartThatCanBeReferredToHasAnIdOfItsOwnAndEveryNameAKeeper() throws Exception {
        List<Element> parts = elements("*")
                .filter(element ->
                        NAMED_ELEMENTS.contains(element.getTagName()) || OTHER_PARTS.contains(element.getTagName()))
                .toList();

        assertThat(parts)
                .extracting(part -> part.getAttribute("id"))
                .doesNotContain("")
                .doesNotHaveDuplicates();
        assertThat(parts)
                .filteredOn(part -> NAMED_ELEMENTS.contains(part.getTagName()))
                .extracting(part -> part.getAttribute("name"))
                .doesNotContain("");
        assertThat(elements("requiredInput").map(input -> input.getAttribute("href")))
                .containsExactlyElementsOf(elements("inputData")
                        .map(input -> "#" + input.getAttribute("id"))
                        .toList());
    }

    @Test
    void theColumnsAreTheQuestionsInTheOrderOfAsking() throws Exception {
        List<String> questions =
                book.questionnaire().questions().stream().map(Question::id).toList();

        assertThat(elements("input").map(column -> column.getAttribute("label")))
                .containsExactlyElementsOf(questions);
        assertThat(elements("inputExpression").map(Element::getTextContent)).containsExactlyElementsOf(questions);
    }

    @Test
    void everyColumnTakesTheOptionsOfItsQuestionAndNoOthers() throws Exception {
        assertThat(texts("inputValues")).containsExactlyElementsOf(quotedOptions());
        assertThat(texts("allowedValues").subList(0, book.questionnaire().size()))
                .containsExactlyElementsOf(quotedOptions());
        assertThat(texts("outputValues")).containsExactly("\"isolated\",\"cross\"");
    }

    @Test
    void everyRowNamesTheGateItComesFrom() throws Exception {
        assertThat(texts("annotationEntry"))
                .containsExactlyElementsOf(
                        table.rows().stream().map(DecisionTable.Row::rule).toList());
        assertThat(elements("annotation").map(column -> column.getAttribute("name")))
                .containsExactly("rule");
    }

    private List<String> quotedOptions() {
        Function<Question, String> quoted = question -> "\"" + String.join("\",\"", question.optionIds()) + "\"";
        return book.questionnaire().questions().stream().map(quoted).toList();
    }

    private List<String> texts(String tag) throws Exception {
        return elements(tag).map(Element::getTextContent).toList();
    }

    private Stream<Element> elements(String tag) throws Exception {
        NodeList found = parsed().getElementsByTagName(tag);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }

    private Document parsed() throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(dmn)));
    }
}

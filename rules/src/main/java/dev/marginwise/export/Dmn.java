package dev.marginwise.export;

import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.RuleBook;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A decision table in DMN 1.3 (Decision Model and Notation, OMG), for engines of other makers. Inputs are the questions
 * by id, their values the option ids as strings; the output {@code mode} is {@code "isolated"} or {@code "cross"}. The
 * hit policy is ANY: rows that overlap agree.
 */
public final class Dmn {
    private static final String MODEL = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String MODE = "mode";

    private final DecisionTable table;
    private final RuleBook book;
    private final XMLStreamWriter xml;

    private Dmn(DecisionTable table, XMLStreamWriter xml) {
        this.table = table;
        this.book = table.book();
        this.xml = xml;
    }

    /** The whole document. */
    public static String of(DecisionTable table) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            new Dmn(table, xml).write();
            xml.close();
        } catch (XMLStreamException memoryDoesNotFail) {
            throw new IllegalStateException(memoryDoesNotFail);
        }
        return text.toString();
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("definitions");
        xml.writeDefaultNamespace(MODEL);
        attribute("id", "marginwise-" + book.edition());
        attribute("name", "Marginwise " + book.edition());
        attribute("namespace", "urn:marginwise:rulebook:" + book.edition());
        element("description", "Rule book " + book.hash());
        for (Question question : book.questionnaire().questions()) {
            writeType(question.id(), question.optionIds());
        }
        writeType(MODE, List.of("isolated", "cross"));
        for (Question question : book.questionnaire().questions()) {
            xml.writeStartElement("inputData");
            attribute("id", "input-" + question.id());
            attribute("name", question.id());
            writeVariable(question.id(), question.id());
            xml.writeEndElement();
        }
        writeDecision();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void writeType(String name, List<String> values) throws XMLStreamException {
        xml.writeStartElement("itemDefinition");
        attribute("id", "type-" + name);
        attribute("name", type(name));
        element("typeRef", "string");
        xml.writeStartElement("allowedValues");
        element("text", quoted(values));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void writeVariable(String name, String type) throws XMLStreamException {
        xml.writeEmptyElement("variable");
        attribute("id", "variable-" + name);
        attribute("name", name);
        attribute("typeRef", type(type));
    }

    private void writeDecision() throws XMLStreamException {
        xml.writeStartElement("decision");
        attribute("id", "decision-" + MODE);
        attribute("name", MODE);
        writeVariable(MODE, MODE);
        for (Question question : book.questionnaire().questions()) {
            xml.writeStartElement("informationRequirement");
            attribute("id", "needs-" + question.id());
            xml.writeEmptyElement("requiredInput");
            attribute("href", "#input-" + question.id());
            xml.writeEndElement();
        }
        writeTable();
        xml.writeEndElement();
    }

    private void writeTable() throws XMLStreamException {
        xml.writeStartElement("decisionTable");
        attribute("id", "table-" + MODE);
        attribute("hitPolicy", "ANY");
        for (Question question : book.questionnaire().questions()) {
            xml.writeStartElement("input");
            attribute("id", "column-" + question.id());
            attribute("label", question.id());
            xml.writeStartElement("inputExpression");
            attribute("id", "expression-" + question.id());
            attribute("typeRef", type(question.id()));
            element("text", question.id());
            xml.writeEndElement();
            xml.writeStartElement("inputValues");
            element("text", quoted(question.optionIds()));
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeStartElement("output");
        attribute("id", "column-" + MODE);
        xml.writeStartElement("outputValues");
        element("text", quoted(List.of("isolated", "cross")));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEmptyElement("annotation");
        attribute("name", "rule");
        int number = 0;
        for (DecisionTable.Row row : table.rows()) {
            writeRow(row, ++number);
        }
        xml.writeEndElement();
    }

    private void writeRow(DecisionTable.Row row, int number) throws XMLStreamException {
        xml.writeStartElement("rule");
        attribute("id", "row-" + number);
        for (Question question : book.questionnaire().questions()) {
            Set<Option> accepted = row.accepted().getOrDefault(question, Set.of());
            List<String> ids = question.options().stream()
                    .filter(accepted::contains)
                    .map(Option::id)
                    .toList();
            writeEntry("inputEntry", ids.isEmpty() ? "-" : quoted(ids));
        }
        writeEntry("outputEntry", quoted(List.of(row.mode().id())));
        writeEntry("annotationEntry", row.rule());
        xml.writeEndElement();
    }

    private void writeEntry(String kind, String text) throws XMLStreamException {
        xml.writeStartElement(kind);
        element("text", text);
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
    }

    /** Type names must not be the same as variable names in the eyes of every engine. */
    private static String type(String name) {
        return "t-" + name;
    }

    private static String quoted(List<String> values) {
        return values.stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(","));
    }
}

package dev.marginwise.rulebook.yaml;

import static java.util.Comparator.comparingInt;

import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.yaml.Fields;
import dev.marginwise.yaml.Place;
import dev.marginwise.yaml.Problems;
import dev.marginwise.yaml.YamlValue;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds the questions and options that a file names. */
record AnswerNames(Questionnaire questionnaire, Problems problems) {

    /** The word that counts cautions in a condition, where a question's name would stand. */
    static final String CAUTIONS = "cautions";

    /**
     * {@code {question: option}} or {@code {question: [option, option]}}: any of the options, in every question.
     * Whatever the order of the file, the questions come in the order of asking.
     */
    Map<Question, Set<Option>> required(Fields fields) {
        Map<Question, Set<Option>> required = new TreeMap<>(comparingInt(questionnaire.questions()::indexOf));
        fields.each((questionId, value) -> question(questionId, value.place()).ifPresent(question -> {
            Set<Option> options = new LinkedHashSet<>();
            List<YamlValue> names = value.items().orElse(List.of(value));
            for (YamlValue name : names) {
                option(question, fields.textOf(name), name.place()).ifPresent(option -> {
                    if (!options.add(option)) {
                        problems.add(name.place(), "option '" + option.id() + "' is listed a second time");
                    }
                });
            }
            if (options.size() == question.options().size()) {
                problems.add(
                        value.place(),
                        "all options of '" + questionId + "' are listed: that is no condition; remove it");
            }
            if (!options.isEmpty()) {
                required.put(question, options);
            }
        }));
        return required;
    }

    /** {@code {question: option}}: a partial or complete set of answers. */
    Answers answers(Fields fields) {
        Map<Question, Option> chosen = new LinkedHashMap<>();
        fields.each((questionId, value) -> question(questionId, value.place())
                .ifPresent(question -> option(question, fields.textOf(value), value.place())
                        .ifPresent(option -> chosen.put(question, option))));
        Answers answers = Answers.none(questionnaire);
        for (Map.Entry<Question, Option> entry : chosen.entrySet()) {
            answers = answers.with(entry.getKey(), entry.getValue());
        }
        return answers;
    }

    private Optional<Question> question(String id, Place place) {
        Optional<Question> question = questionnaire.question(id);
        if (question.isEmpty()) {
            problems.unknown(place, "question", id, questionnaire.questionIds());
        }
        return question;
    }

    private Optional<Option> option(Question question, String id, Place place) {
        Optional<Option> option = question.option(id);
        if (option.isEmpty()) {
            problems.unknown(place, "option of '" + question.id() + "'", id, question.optionIds());
        }
        return option;
    }
}

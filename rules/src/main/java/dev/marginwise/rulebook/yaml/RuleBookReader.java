package dev.marginwise.rulebook.yaml;

import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.DecisionText;
import dev.marginwise.rulebook.Fingerprint;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import dev.marginwise.yaml.Problems;
import dev.marginwise.yaml.YamlFile;
import dev.marginwise.yaml.YamlValue.YamlMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads all files of an edition. Either the whole book is good, or every problem of every file is told. */
public final class RuleBookReader {
    private final String edition;
    private final RuleBookFiles files;
    private final Problems problems = new Problems();

    private RuleBookReader(String edition, RuleBookFiles files) {
        this.edition = edition;
        this.files = files;
    }

    /**
     * Reads an edition with the texts of these languages.
     *
     * @throws BadRuleBookException when anything is missing, unknown, duplicate or contradictory
     */
    public static RuleBook read(String edition, List<String> languages, RuleBookFiles files) {
        return new RuleBookReader(edition, files).read(languages);
    }

    private RuleBook read(List<String> languages) {
        Optional<Questionnaire> questionnaire = file("questionnaire.yml").flatMap(this::questionnaire);
        Optional<YamlMap> rulesFile = file("rules.yml");
        Optional<RulesFile> rules =
                questionnaire.flatMap(asked -> rulesFile.map(top -> RulesFile.read(top, asked, problems)));
        Optional<YamlMap> promisesFile = file("promises.yml");
        Optional<YamlMap> sourcesFile = file("sources.yml");
        Map<String, YamlMap> textFiles = new LinkedHashMap<>();
        languages.forEach(
                language -> file("texts/" + language + ".yml").ifPresent(top -> textFiles.put(language, top)));
        if (questionnaire.isEmpty() || rules.isEmpty() || promisesFile.isEmpty() || sourcesFile.isEmpty()) {
            throw new BadRuleBookException(edition, problems.inOrder());
        }
        PromisesFile promises = PromisesFile.read(
                promisesFile.get(), questionnaire.get(), rules.get().measures(), problems);
        SourcesFile sources = SourcesFile.read(sourcesFile.get(), rules.get(), problems);
        Map<String, Texts> texts = new LinkedHashMap<>();
        textFiles.forEach((language, top) -> texts.put(
                language,
                TextsFile.read(
                        top,
                        language,
                        questionnaire.get(),
                        rules.get(),
                        sources.statements(),
                        promises.promises(),
                        problems)));
        if (problems.none()) {
            LikeTexts.check(List.copyOf(textFiles.values()), problems);
        }
        if (!problems.none()) {
            throw new BadRuleBookException(edition, problems.inOrder());
        }
        return book(questionnaire.get(), rules.get(), promises, sources, texts);
    }

    private RuleBook book(
            Questionnaire questionnaire,
            RulesFile rules,
            PromisesFile promises,
            SourcesFile sources,
            Map<String, Texts> texts) {
        return new RuleBook(
                edition,
                Fingerprint.of(Stream.of(DecisionText.of(questionnaire, rules.rules(), rules.measures()))),
                questionnaire,
                rules.rules(),
                rules.measures(),
                promises.promises(),
                sources.statements(),
                sources.facts(),
                rules.nextSteps(),
                rules.journeys(),
                texts);
    }

    private Optional<YamlMap> file(String name) {
        return YamlFile.parse(name, files.content(name), problems);
    }

    private Optional<Questionnaire> questionnaire(YamlMap top) {
        QuestionnaireFile file = QuestionnaireFile.read(top, problems);
        if (!file.edition().equals(edition)) {
            problems.add(top.place(), "the edition is '" + file.edition() + "', expected '" + edition + "'");
        }
        return file.questionnaire();
    }
}

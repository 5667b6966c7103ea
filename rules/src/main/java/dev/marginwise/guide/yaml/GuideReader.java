package dev.marginwise.guide.yaml;

import dev.marginwise.guide.Guide;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.yaml.BadRuleBookException;
import dev.marginwise.rulebook.yaml.RuleBookFiles;
import dev.marginwise.yaml.Problems;
import dev.marginwise.yaml.YamlFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the guide of an edition whose rule book is good. */
public final class GuideReader {
    private GuideReader() {}

    /** The guide packed with a published edition, as {@link #read}. */
    public static Map<String, Guide> published(RuleBook book) {
        return read(book, RuleBookFiles.ofEdition(book.edition()));
    }

    /**
     * The guide in each of its languages, by language tag; the one that every edition has comes first.
     *
     * @throws BadRuleBookException with every problem of {@code guide.yml} and of what {@code sources.yml} says is
     *     shown; when there is none, with every problem of the words
     */
    public static Map<String, Guide> read(RuleBook book, RuleBookFiles files) {
        Problems problems = new Problems();
        Optional<GuideFile> plan = YamlFile.parse(GuideFile.NAME, files.content(GuideFile.NAME), problems)
                .map(top -> GuideFile.read(top, book, problems));
        plan.ifPresent(read -> new ShownStatements(read.citations(), files, problems).check(book.statements()));
        if (plan.isEmpty() || !problems.none()) {
            throw new BadRuleBookException(book.edition(), problems.inOrder());
        }
        Map<String, Guide> guides = new LinkedHashMap<>();
        for (String language : plan.get().languages()) {
            String name = "guide/" + language + ".yml";
            Optional<Guide> first = guides.values().stream().findFirst();
            YamlFile.parse(name, files.content(name), problems)
                    .ifPresent(top ->
                            guides.put(language, GuideWords.read(top, language, plan.get(), book, first, problems)));
        }
        if (!problems.none()) {
            throw new BadRuleBookException(book.edition(), problems.inOrder());
        }
        return guides;
    }
}

package dev.marginwise.pages.compare;

import dev.marginwise.margin.reading.FigureProblem;
import dev.marginwise.margin.replay.ReplayDays;
import dev.marginwise.margin.words.MarginWords;
import dev.marginwise.margin.words.ReplayWords;
import dev.marginwise.pages.site.Link;
import dev.marginwise.pages.site.Words;
import dev.marginwise.rulebook.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The optional part of the form, with what was typed and what is wrong with it. */
record BesidesForm(TypedBesides sent, List<FigureProblem> problems, ReplayDays days, Words words) {

    BesidesPart part() {
        return new BesidesPart(
                TypedBesides.FIELDS.stream().map(this::field).toList(),
                options(),
                error(TypedBesides.REPLAY),
                sent.isHalf());
    }

    private ComparePage.Field field(String name) {
        return new ComparePage.Field(name, label(name), sent.of(name), false, error(name));
    }

    private String label(String name) {
        return words.of("compare.besides." + name);
    }

    private List<Link> options() {
        ReplayWords said = ReplayWords.in(words.locale());
        List<Link> options = new ArrayList<>();
        options.add(new Link(words.of("compare.besides.no-day"), "", sent.day().isEmpty()));
        days.days()
                .forEach(day -> options.add(new Link(
                        words.of(day.fell() ? "compare.besides.fell" : "compare.besides.rose", said.date(day.date())),
                        day.id(),
                        sent.day().filter(day.id()::equals).isPresent())));
        return options;
    }

    private Optional<String> error(String name) {
        return problems.stream()
                .filter(problem -> id(problem).equals(name))
                .map(this::text)
                .findFirst();
    }

    /** Each problem as a link to its field. */
    List<Link> errors() {
        return problems.stream()
                .map(problem -> {
                    String where = words.of("compare.error", label(id(problem)));
                    return Link.to(where + Gap.after(where) + text(problem), "#" + id(problem));
                })
                .toList();
    }

    private String text(FigureProblem problem) {
        return MarginWords.in(words.locale()).of(problem);
    }

    /** {@code /funding/rate} is the field {@code funding-rate}. */
    private static String id(FigureProblem problem) {
        return problem.pointer().substring(1).replace('/', '-');
    }
}

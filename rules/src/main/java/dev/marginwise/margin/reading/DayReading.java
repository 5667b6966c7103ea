package dev.marginwise.margin.reading;

import dev.marginwise.margin.reading.FigureProblem.Kind;
import dev.marginwise.margin.replay.ReplayDay;
import dev.marginwise.margin.replay.ReplayDays;
import java.util.List;
import java.util.Optional;

/**
 * What became of a day that was asked for.
 *
 * @param day empty when none was asked for, and when it is not known
 */
public record DayReading(Optional<ReplayDay> day, List<FigureProblem> problems) {
    public DayReading {
        problems = List.copyOf(problems);
    }

    /** Looks the id up among these days. */
    public static DayReading of(Optional<String> id, ReplayDays days) {
        Optional<ReplayDay> day = id.map(String::strip).flatMap(days::day);
        return id.isEmpty() || day.isPresent()
                ? new DayReading(day, List.of())
                : new DayReading(day, List.of(new FigureProblem("/replay", Kind.UNKNOWN_DAY, days.ids(), List.of())));
    }
}

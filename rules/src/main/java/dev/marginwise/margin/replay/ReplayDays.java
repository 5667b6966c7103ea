package dev.marginwise.margin.replay;

import java.util.List;
import java.util.Optional;

/** The days that can be replayed, the latest first. */
public record ReplayDays(List<ReplayDay> days) {
    public ReplayDays {
        days = List.copyOf(days);
    }

    /**
     * Those packed with the program.
     *
     * @throws IllegalStateException when the file is missing or broken, or a figure has no second source that agrees
     */
    public static ReplayDays published() {
        return ReplayFile.read("/margin/replays.csv");
    }

    /** The day with this id. */
    public Optional<ReplayDay> day(String id) {
        return days.stream().filter(day -> day.id().equals(id)).findFirst();
    }

    /** The ids, in the order of the days. */
    public List<String> ids() {
        return days.stream().map(ReplayDay::id).toList();
    }
}

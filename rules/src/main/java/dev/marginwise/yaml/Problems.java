package dev.marginwise.yaml;

import dev.marginwise.questionnaire.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with the files of an edition, so that an author sees everything in one go. */
public final class Problems {
    private record Found(Place place, String sentence) {}

    private final List<Found> found = new ArrayList<>();

    public void add(Place place, String sentence) {
        found.add(new Found(place, sentence));
    }

    /** Notes a name that is not among the known ones, with the nearest that is. */
    public void unknown(Place place, String what, String given, Collection<String> known) {
        Optional<String> nearest = NearestName.among(known).to(given);
        String hint = nearest.map(name -> "did you mean '" + name + "'?").orElse("known: " + String.join(", ", known));
        add(place, what + " '" + given + "' is not known; " + hint);
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** One line a problem, in the order of files and lines. */
    public List<String> inOrder() {
        return found.stream()
                .sorted(Comparator.comparing((Found problem) -> problem.place().file())
                        .thenComparing(problem -> problem.place().line()))
                .map(problem -> problem.place() + ": " + problem.sentence())
                .distinct()
                .toList();
    }
}

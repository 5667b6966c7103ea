package dev.marginwise.rulebook;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Something to do after a result; for every result, or only with one mode or one measure. */
public record NextStep(String id, Optional<URI> url, Optional<MarginMode> onlyMode, Optional<Measure> onlyMeasure) {

    /** True when the step belongs to a result of this mode and these measures. */
    public boolean fits(MarginMode mode, List<Measure> measures) {
        return onlyMode.map(mode::equals).orElse(true)
                && onlyMeasure.map(measures::contains).orElse(true);
    }
}

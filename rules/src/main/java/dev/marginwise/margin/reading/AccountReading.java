package dev.marginwise.margin.reading;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.Comparison;
import dev.marginwise.margin.Shock;
import dev.marginwise.margin.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What became of a request: all of it understood, or none of it used. */
public sealed interface AccountReading {

    <T> T fold(Function<Understood, T> understood, Function<List<FigureProblem>, T> refused);

    /**
     * Every figure was understood.
     *
     * @param warnings what had to be assumed to understand it
     */
    record Understood(Account account, Shock shock, List<Warning> warnings) implements AccountReading {
        public Understood {
            warnings = List.copyOf(warnings);
        }

        /** The same with more that had to be assumed. */
        Understood warned(List<Warning> more) {
            List<Warning> all = new ArrayList<>(warnings);
            all.addAll(more);
            return new Understood(account, shock, all);
        }

        /** The comparison that was asked for; its warnings begin with what had to be assumed. */
        public Comparison compare() {
            Comparison compared = Comparison.of(account, shock);
            List<Warning> all = new ArrayList<>(warnings);
            all.addAll(compared.warnings());
            return new Comparison(
                    compared.positions(),
                    compared.isolated(),
                    compared.cross(),
                    compared.crossEndurance(),
                    compared.curve(),
                    all);
        }

        @Override
        public <T> T fold(Function<Understood, T> understood, Function<List<FigureProblem>, T> refused) {
            return understood.apply(this);
        }
    }

    /** At least one figure was not understood; every problem is listed, in the order of the request. */
    record Refused(List<FigureProblem> problems) implements AccountReading {
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
        }

        @Override
        public <T> T fold(Function<Understood, T> understood, Function<List<FigureProblem>, T> refused) {
            return refused.apply(problems);
        }
    }
}

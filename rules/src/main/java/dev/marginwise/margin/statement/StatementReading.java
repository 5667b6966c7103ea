package dev.marginwise.margin.statement;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What became of a text: something was read out of it, or it is in no form that is known. */
public sealed interface StatementReading {

    <T> T fold(Function<Statement, T> understood, Function<Refused, T> refused);

    /** It is in a known form. */
    record Understood(Statement statement) implements StatementReading {
        @Override
        public <T> T fold(Function<Statement, T> understood, Function<Refused, T> refused) {
            return understood.apply(statement);
        }
    }

    /**
     * Nothing was read. Carries nothing of the text.
     *
     * @param named where reading stopped, or what is missing
     * @param holdsSecrets true when what looks like a key or a signature stands in the text
     */
    record Refused(Kind kind, List<String> named, boolean holdsSecrets) implements StatementReading {

        /** Why. The words for it, by its id, are those of {@code margin.words}. */
        public enum Kind {
            EMPTY,
            MALFORMED_JSON,
            OPEN_QUOTE,
            UNKNOWN_FORM,
            NO_HEADER,
            ERROR_OF_THE_EXCHANGE;

            /** Such as {@code unknown-form}. */
            public String id() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }

        public Refused {
            named = List.copyOf(named);
        }

        @Override
        public <T> T fold(Function<Statement, T> understood, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}

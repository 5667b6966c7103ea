package dev.marginwise.pages.embed;

import dev.marginwise.pages.result.ResultPage;
import dev.marginwise.pages.wizard.WizardPage;

/** What a frame in somebody else's page shows. {@code site} is the same on a page of its own, to be opened beside it. */
public sealed interface EmbedPage {
    Embedding embedding();

    String edition();

    String site();

    /** The name of its template. */
    String view();

    /** The questions. */
    record Asking(Embedding embedding, String edition, String site, WizardPage wizard) implements EmbedPage {
        @Override
        public String view() {
            return "embed/asking";
        }
    }

    /** A result; {@code code} and {@code mode} are what the page around is told of it. */
    record Answered(Embedding embedding, String edition, String site, ResultPage result, String code, String mode)
            implements EmbedPage {
        @Override
        public String view() {
            return "embed/answered";
        }
    }

    /** No questions, since the host asks for an edition that there is not; {@code problem} says which there are. */
    record NoEdition(Embedding embedding, String edition, String site, String problem) implements EmbedPage {
        @Override
        public String view() {
            return "embed/noEdition";
        }
    }
}

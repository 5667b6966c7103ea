package dev.marginwise.partners.command;

/** A command that cannot be done as it was typed; the message is the sentence for whoever typed it. */
final class RefusedException extends RuntimeException {
    RefusedException(String sentence) {
        super(sentence, null, false, false);
    }
}

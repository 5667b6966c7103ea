package dev.marginwise.peers;

import java.util.Map;

/** An engine with the rules of an edition. Asked by one thread at a time. */
interface Peer {
    /**
     * The mode, and the rules that hold.
     *
     * @param answers option ids by question id, to every question
     */
    Decision decide(Map<String, String> answers);
}

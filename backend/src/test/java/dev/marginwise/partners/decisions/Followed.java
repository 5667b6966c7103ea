package dev.marginwise.partners.decisions;

import dev.marginwise.Caller.Answer;
import dev.marginwise.partners.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A partner who reads page after page and goes on from the last cursor it was given. */
final class Followed {
    private final Node node;
    private final String key;
    private final List<String> whole = new ArrayList<>();
    private final List<String> last = new ArrayList<>();
    private String cursor = "";

    Followed(Node node, String key) {
        this.node = node;
        this.key = key;
    }

    /** Reads until there is no further page; the last page is read again the next time, for it may have grown. */
    void readOn() {
        while (true) {
            Answer page = node.get(key, Node.DECISIONS + "?limit=7" + (cursor.isEmpty() ? "" : "&after=" + cursor));
            List<Map<String, Object>> data = page.list("data");
            last.clear();
            data.forEach(decision -> last.add((String) decision.get("id")));
            Object next = page.json().get("next");
            if (next == null) return;
            whole.addAll(last);
            cursor = (String) next;
        }
    }

    List<String> ids() {
        List<String> ids = new ArrayList<>(whole);
        ids.addAll(last);
        return ids;
    }
}

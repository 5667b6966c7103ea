package dev.marginwise.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.difference.Difference;
import dev.marginwise.difference.InventedEdition;
import dev.marginwise.rulebook.RuleBook;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What rule authors read of a difference that goes both ways. */
class PrintedTest {

    @Test
    void eachTurnIsFollowedByItsOwnConditionsAlone() {
        RuleBook before = roof().gate("open-roof", "roof: open").book("2030-01");
        RuleBook after = roof().gate("no-roof", "roof: none").book("2030-02");

        String printed = printed(Difference.between(before, after));

        assertThat(told("From cross to isolated", printed))
                .contains("exactly those that meet this condition", "roof: none")
                .doesNotContain("roof: open");
        assertThat(told("From isolated to cross", printed))
                .contains("exactly those that meet this condition", "roof: open")
                .doesNotContain("roof: none");
    }

    /** The paragraph that begins so. */
    private static String told(String beginning, String printed) {
        return printed.substring(printed.indexOf(beginning)).split("\n\n", 2)[0];
    }

    private static InventedEdition roof() {
        return new InventedEdition().asks("roof", "tight", "open", "none");
    }

    private static String printed(Difference difference) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new Printed(new PrintStream(printed, true, StandardCharsets.UTF_8)).difference(difference);
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}

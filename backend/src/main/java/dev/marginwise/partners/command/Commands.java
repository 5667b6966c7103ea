package dev.marginwise.partners.command;

import dev.marginwise.partners.store.StoreAwayException;
import dev.marginwise.partners.store.StoreSettings;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** The commands of the jar. A command ends with 0, or with 2 and one sentence that says what to do. */
public final class Commands {
    private static final int DONE = 0;
    private static final int REFUSED = 2;
    private static final String HELP = "--help";
    private static final List<Command> ALL = List.of(
            new KeysCreate(),
            new KeysList(),
            new KeysRotate(),
            new KeysRevoke(),
            new ReceiptsRotate(),
            new DecisionsPurge(),
            new TiersCheck());

    private final Supplier<StoreSettings> settings;
    private final Spoken spoken;

    /**
     * @param settings where the store lies, asked for only by a command that needs it
     * @param out what a script may read, such as a new key and nothing else
     * @param remarks what is said to a person beside it
     */
    public Commands(Supplier<StoreSettings> settings, PrintStream out, PrintStream remarks) {
        this.settings = settings;
        this.spoken = new Spoken(out, remarks);
    }

    /** Whether these are meant for a command rather than for the service, whose arguments are settings. */
    public static boolean isMeantBy(String[] arguments) {
        return arguments.length > 0 && (!arguments[0].startsWith("-") || arguments[0].equals(HELP));
    }

    /** Runs one command, and gives the code that the process ends with. */
    public int run(List<String> arguments) {
        try {
            Optional<Command> found =
                    ALL.stream().filter(command -> command.isNamedBy(arguments)).findFirst();
            if (arguments.contains(HELP)) {
                found.ifPresentOrElse(this::help, () -> ALL.forEach(this::help));
                return DONE;
            }
            Command command = found.orElseThrow(() -> unknown(arguments));
            Arguments read = Arguments.read(arguments.subList(2, arguments.size()), command);
            command.run(read, settings, spoken);
            return DONE;
        } catch (RefusedException | StoreAwayException refused) {
            spoken.remark(String.valueOf(refused.getMessage()));
            return REFUSED;
        } catch (CompletionException failed) {
            if (!(failed.getCause() instanceof StoreAwayException away)) throw failed;
            spoken.remark(away.getMessage() + ".");
            return REFUSED;
        }
    }

    private void help(Command command) {
        spoken.say(spoken.words(command.name() + ".usage"));
        spoken.say(spoken.words(command.name() + ".help"));
    }

    private RefusedException unknown(List<String> arguments) {
        List<String> names = new ArrayList<>();
        ALL.forEach(command -> names.add("'" + command.name().replace('.', ' ') + "'"));
        return new RefusedException(spoken.words("no-command", String.join(" ", arguments), String.join(", ", names)));
    }
}

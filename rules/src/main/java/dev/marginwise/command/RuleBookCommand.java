package dev.marginwise.command;

import dev.marginwise.decision.Outlook;
import dev.marginwise.decision.RuleMasks;
import dev.marginwise.difference.Difference;
import dev.marginwise.proof.Proof;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.yaml.BadRuleBookException;
import dev.marginwise.rulebook.yaml.PublishedEditions;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What rule authors run: {@code check}, {@code difference} and {@code hash}. Ends with 0 when all is well, else 1. */
public final class RuleBookCommand {
    private static final Path WHERE_EDITIONS_ARE_WRITTEN = Path.of("rules", "src", "main", "resources", "rulebook");
    private static final String USAGE = """
            check <edition>            reads an edition and proves it
            difference <from> <to>     says exactly which answers get another result
            hash <edition>             prints the lines that publish an edition
            An edition is the name of a published one, or the directory of one in the making.""";

    private final PrintStream out;

    private RuleBookCommand(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), out));
    }

    /** The exit code: 0 when all is well, 1 when there is anything to mend. */
    static int run(List<String> arguments, PrintStream out) {
        try {
            return new RuleBookCommand(out).run(arguments) ? 0 : 1;
        } catch (BadRuleBookException bad) {
            out.println(bad.getMessage());
            return 1;
        }
    }

    private boolean run(List<String> arguments) {
        String command = arguments.isEmpty() ? "" : arguments.get(0);
        List<String> editions = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
        if (editions.size() != (command.equals("difference") ? 2 : 1)) {
            return usage();
        }
        return switch (command) {
            case "check" -> onBook(editions.get(0), this::check);
            case "difference" -> onBook(editions.get(0), from -> onBook(editions.get(1), to -> difference(from, to)));
            case "hash" -> onBook(editions.get(0), this::hash);
            default -> usage();
        };
    }

    private boolean usage() {
        out.println(USAGE);
        return false;
    }

    private interface Use {
        boolean on(RuleBook book);
    }

    /** A directory is read as it is; a published edition must still be what was published. */
    private boolean onBook(String edition, Use use) {
        if (isEdition(Path.of(edition))) {
            return use.on(new EditionInTheMaking(Path.of(edition)).read());
        }
        List<RuleBook> published = PublishedEditions.read();
        Optional<RuleBook> found = published.stream()
                .filter(book -> book.edition().equals(edition))
                .findFirst();
        if (found.isPresent()) {
            return use.on(found.get());
        }
        Path written = WHERE_EDITIONS_ARE_WRITTEN.resolve(edition);
        if (isEdition(written)) {
            return use.on(new EditionInTheMaking(written).read());
        }
        out.println("There is no edition '" + edition + "': no published one of this name (published: "
                + String.join(", ", published.stream().map(RuleBook::edition).toList())
                + "), and no directory with a questionnaire.yml.");
        return false;
    }

    private static boolean isEdition(Path directory) {
        return Stream.of("questionnaire.yml", "rules.yml").anyMatch(name -> Files.exists(directory.resolve(name)));
    }

    private boolean check(RuleBook book) {
        Proof proof = proof(book);
        new Printed(out).proof(proof);
        return proof.broken().isEmpty();
    }

    private boolean difference(RuleBook from, RuleBook to) {
        new Printed(out).difference(Difference.between(from, to));
        Proof proof = proof(to);
        new Printed(out).broken(proof);
        return proof.broken().isEmpty();
    }

    /** An edition that is not proved gets no lock: the build would refuse it all the same. */
    private boolean hash(RuleBook book) {
        Proof proof = proof(book);
        if (!proof.broken().isEmpty()) {
            new Printed(out).broken(proof);
            return false;
        }
        out.println("  - edition: " + book.edition());
        out.println("    languages: [" + String.join(", ", book.texts().keySet()) + "]");
        out.println("    rulebook: " + book.hash());
        return true;
    }

    private static Proof proof(RuleBook book) {
        RuleMasks masks = new RuleMasks(book);
        return Proof.of(masks, new Outlook(masks));
    }
}

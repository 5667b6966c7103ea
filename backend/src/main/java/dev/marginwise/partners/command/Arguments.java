package dev.marginwise.partners.command;

import dev.marginwise.questionnaire.NearestName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was typed behind a command, every word of which has to mean something. */
final class Arguments {
    private static final Pattern TIME = Pattern.compile("(\\d{1,6})([dhms])");

    private final List<String> places = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();

    private Arguments() {}

    /** @throws RefusedException for what the command does not know or misses */
    static Arguments read(List<String> typed, Command command) {
        Arguments read = new Arguments();
        for (int i = 0; i < typed.size(); i++) {
            String[] parts = typed.get(i).split("=", 2);
            String name = parts[0];
            if (!name.startsWith("--")) {
                read.places.add(typed.get(i));
            } else if (command.switches().contains(name) && parts.length == 1) {
                read.options.put(name, "");
            } else if (command.options().contains(name)) {
                boolean apart = parts.length == 1;
                if (apart && i + 1 == typed.size()) throw new RefusedException(Spoken.of("option-empty", name));
                read.options.put(name, apart ? typed.get(++i) : parts[1]);
            } else {
                throw unknown(name, command);
            }
        }
        if (read.places.size() != command.places().size()) {
            throw new RefusedException(Spoken.of("places", Spoken.of(command.name() + ".usage")));
        }
        return read;
    }

    private static RefusedException unknown(String name, Command command) {
        TreeSet<String> known = new TreeSet<>(command.options());
        known.addAll(command.switches());
        return new RefusedException(NearestName.among(known)
                .to(name)
                .map(near -> Spoken.of("option-unknown.near", name, near))
                .orElseGet(() -> Spoken.of("option-unknown", name, Spoken.of(command.name() + ".usage"))));
    }

    String place(int index) {
        return places.get(index);
    }

    boolean has(String name) {
        return options.containsKey(name);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    String required(String name) {
        return option(name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new RefusedException(Spoken.of("option-missing", name)));
    }

    /** A time such as 90d, 24h, 30m or 10s. */
    Optional<Duration> time(String name) {
        return option(name).map(text -> {
            Matcher time = TIME.matcher(text);
            if (!time.matches()) throw new RefusedException(Spoken.of("no-time", name, text));
            long count = Long.parseLong(time.group(1));
            return switch (time.group(2)) {
                case "d" -> Duration.ofDays(count);
                case "h" -> Duration.ofHours(count);
                case "m" -> Duration.ofMinutes(count);
                default -> Duration.ofSeconds(count);
            };
        });
    }
}

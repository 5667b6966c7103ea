package dev.marginwise.yaml;

import dev.marginwise.yaml.YamlValue.YamlList;
import dev.marginwise.yaml.YamlValue.YamlMap;
import dev.marginwise.yaml.YamlValue.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Parses one YAML 1.2 file into values with places. Duplicate keys, anchors and broken syntax are problems. */
public final class YamlFile {
    private final String name;
    private final Problems problems;

    private YamlFile(String name, Problems problems) {
        this.name = name;
        this.problems = problems;
    }

    /** The top of a file that must be there; empty when it is missing or holds no keys, which is noted. */
    public static Optional<YamlMap> parse(String name, Optional<String> text, Problems problems) {
        if (text.isEmpty()) {
            problems.add(new Place(name, 1), "the file is missing");
        }
        return text.flatMap(content -> parse(name, content, problems));
    }

    /** The top of the file; empty when it is no group of keys, which is noted. */
    public static Optional<YamlMap> parse(String name, String text, Problems problems) {
        return new YamlFile(name, problems).parse(text);
    }

    private Optional<YamlMap> parse(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setUseMarks(true)
                .setAllowNonScalarKeys(true) // noted below, with its place
                .build();
        try {
            Optional<Node> top = new Compose(settings).composeString(text);
            Optional<YamlValue> value = top.map(node -> convert(place(node), node));
            if (value.isPresent() && value.get() instanceof YamlMap map) {
                return Optional.of(map);
            }
            problems.add(new Place(name, 1), "the file must hold keys, and holds none");
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            problems.add(new Place(name, line), "cannot be read as YAML: " + broken.getProblem());
        } catch (ReaderException forbidden) {
            int line = 1
                    + Math.toIntExact(text.codePoints()
                            .takeWhile(character -> character != forbidden.getCodePoint())
                            .filter(character -> character == '\n')
                            .count());
            problems.add(
                    new Place(name, line),
                    "cannot be read as YAML: the character U+%04X is not allowed".formatted(forbidden.getCodePoint()));
        }
        return Optional.empty();
    }

    private Place place(Node node) {
        return new Place(name, node.getStartMark().map(Mark::getLine).orElse(0) + 1);
    }

    /** An anchored value is not looked into: it may hold itself. */
    private YamlValue convert(Place place, Node node) {
        if (node.getAnchor().isPresent()) {
            problems.add(place, "anchors are not used here; write the value out");
            return new YamlText(place, "");
        }
        if (node instanceof MappingNode mapping) {
            return convertMapping(place, mapping);
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlValue> values = new ArrayList<>();
            sequence.getValue().forEach(item -> values.add(convert(place(item), item)));
            return new YamlList(place, values);
        }
        if (node instanceof ScalarNode scalar) {
            return new YamlText(place, scalar.getValue().strip());
        }
        problems.add(place, "this cannot stand here; write the value out");
        return new YamlText(place, "");
    }

    /** A value stands where its key does, so that a problem with it points to a line with a name on it. */
    private YamlMap convertMapping(Place place, MappingNode mapping) {
        Map<String, YamlValue> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Place keyPlace = place(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(keyPlace, "a key must be a single word");
                continue;
            }
            YamlValue earlier = values.putIfAbsent(key.getValue(), convert(keyPlace, tuple.getValueNode()));
            if (earlier != null) {
                problems.add(
                        keyPlace,
                        "the key '" + key.getValue() + "' stands here a second time; the first is at line "
                                + earlier.place().line());
            }
        }
        return new YamlMap(place, values);
    }
}

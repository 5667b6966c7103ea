package dev.marginwise.rulebook.yaml;

import dev.marginwise.rulebook.yaml.YamlValue.YamlList;
import dev.marginwise.rulebook.yaml.YamlValue.YamlMap;
import dev.marginwise.rulebook.yaml.YamlValue.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.AnchorNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Parses one YAML 1.2 file into values with places. Duplicate keys, anchors and broken syntax are problems. */
final class YamlFile {
    private final String name;
    private final Problems problems;

    private YamlFile(String name, Problems problems) {
        this.name = name;
        this.problems = problems;
    }

    /** The top of the file; empty when it is no group of keys, which is noted. */
    static Optional<YamlMap> parse(String name, String text, Problems problems) {
        return new YamlFile(name, problems).parse(text);
    }

    private Optional<YamlMap> parse(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setUseMarks(true)
                .setMaxAliasesForCollections(1)
                .build();
        try {
            Optional<Node> top = new Compose(settings).composeString(text);
            Optional<YamlValue> value = top.map(this::convert);
            if (value.isPresent() && value.get() instanceof YamlMap map) {
                return Optional.of(map);
            }
            problems.add(new Place(name, 1), "the file must hold keys, and holds none");
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            problems.add(new Place(name, line), "cannot be read as YAML: " + broken.getProblem());
        }
        return Optional.empty();
    }

    private YamlValue convert(Node node) {
        Place place = new Place(name, node.getStartMark().map(Mark::getLine).orElse(0) + 1);
        if (node instanceof MappingNode mapping) {
            return convertMapping(place, mapping);
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlValue> values = new ArrayList<>();
            sequence.getValue().forEach(item -> values.add(convert(item)));
            return new YamlList(place, values);
        }
        if (node instanceof ScalarNode scalar) {
            return new YamlText(place, scalar.getValue().strip());
        }
        String reason = node instanceof AnchorNode ? "anchors are not used here" : "this cannot stand here";
        problems.add(place, reason + "; write the value out");
        return new YamlText(place, "");
    }

    private YamlMap convertMapping(Place place, MappingNode mapping) {
        Map<String, YamlValue> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Place keyPlace = new Place(
                    name, tuple.getKeyNode().getStartMark().map(Mark::getLine).orElse(0) + 1);
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(keyPlace, "a key must be a single word");
                continue;
            }
            YamlValue earlier = values.putIfAbsent(key.getValue(), convert(tuple.getValueNode()));
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

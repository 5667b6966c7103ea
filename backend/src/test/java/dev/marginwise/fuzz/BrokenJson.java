package dev.marginwise.fuzz;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A good body of JSON made worse, in one place or in a few. */
final class BrokenJson {
    private static final int DEEP = 3_000;

    private final Random random;

    BrokenJson(Random random) {
        this.random = random;
    }

    byte[] of(JsonNode good) {
        JsonNode body = good.deepCopy();
        for (int times = random.nextInt(4); times > 0; times--) spoil(body);
        return bytes(random.nextInt(40) == 0 ? hostile(body) : body.toString());
    }

    /** Changes something at a place chosen at random. */
    private void spoil(JsonNode body) {
        List<JsonNode> places = new ArrayList<>();
        collect(body, places);
        if (places.isEmpty()) return;
        JsonNode place = places.get(random.nextInt(places.size()));
        if (place instanceof ObjectNode object) spoil(object);
        if (place instanceof ArrayNode array) spoil(array);
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode() && places.size() < 2_000) places.add(node);
        node.forEach(inner -> collect(inner, places));
    }

    private void spoil(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.isEmpty() ? HostileWords.word(random) : names.get(random.nextInt(names.size()));
        switch (random.nextInt(6)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(HostileWords.word(random), object.path(name).deepCopy());
            case 2 -> object.putNull(name);
            default -> set(object, name);
        }
    }

    private void set(ObjectNode object, String name) {
        switch (random.nextInt(5)) {
            case 0 -> object.put(name, HostileWords.word(random));
            case 1 -> object.putRawValue(name, new RawValue(HostileWords.number(random)));
            case 2 -> object.put(name, random.nextBoolean());
            case 3 -> object.putArray(name).add(HostileWords.word(random));
            default -> object.putObject(name).put(HostileWords.word(random), 1);
        }
    }

    private void spoil(ArrayNode array) {
        switch (random.nextInt(4)) {
            case 0 -> array.removeAll();
            case 1 -> array.insert(random.nextInt(array.size() + 1), HostileWords.word(random));
            case 2 -> array.insertNull(random.nextInt(array.size() + 1));
            default -> {
                for (int times = random.nextInt(60); times > 0 && !array.isEmpty() && array.size() < 200; times--) {
                    array.add(array.get(random.nextInt(array.size())).deepCopy());
                }
            }
        }
    }

    /** What no tree of JSON can be. */
    private String hostile(JsonNode body) {
        String text = body.toString();
        return switch (random.nextInt(6)) {
            case 0 -> "[".repeat(DEEP);
            case 1 -> "{\"answers\":".repeat(DEEP);
            case 2 -> text.replaceFirst("\\{", "{\"answers\":{},\"answers\":{},");
            case 3 -> text + text;
            case 4 -> text.replace(':', ',');
            default -> text.replace('"', '\'');
        };
    }

    /** Mostly in UTF-8. */
    byte[] bytes(String text) {
        byte[] good = text.getBytes(UTF_8);
        switch (random.nextInt(40)) {
            case 0 -> {
                return Arrays.copyOf(good, random.nextInt(good.length + 1));
            }
            case 1 -> {
                for (int times = 1 + random.nextInt(4); times > 0 && good.length > 0; times--) {
                    good[random.nextInt(good.length)] = (byte) random.nextInt(256);
                }
                return good;
            }
            case 2 -> {
                return text.getBytes(UTF_16LE);
            }
            case 3 -> {
                return ("\ufeff" + text).getBytes(UTF_8);
            }
            default -> {
                return good;
            }
        }
    }
}

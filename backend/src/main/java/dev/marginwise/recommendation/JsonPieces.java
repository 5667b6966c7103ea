package dev.marginwise.recommendation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes records of one type as JSON in pieces of bytes, together the same bytes that the {@link JsonMapper} writes.
 * Equal parts share one piece: two recommendations that name a rule hold the same bytes of it. Components that are null
 * are left out; the first never is. Thread-safe.
 *
 * @param <T> the type of the records
 */
final class JsonPieces<T extends Record> {
    /** Parts of some 200 bytes, twice: at most 30 MB. What comes after them is written each time. */
    private static final int MOST = 65_536;

    private final JsonMapper json;
    private final List<Component> components;
    private final Map<Object, Piece> shared = new ConcurrentHashMap<>();

    /** @param unique the components whose value hardly ever comes a second time */
    JsonPieces(JsonMapper json, Class<T> type, Set<String> unique) {
        this.json = json;
        this.components = components(type, unique);
    }

    private static List<Component> components(Class<?> unique) {
        Set<String> all = Stream.of(unique.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        return components(unique, all);
    }

    private static List<Component> components(Class<?> type, Set<String> unique) {
        List<Component> components = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String label = (components.isEmpty() ? "{\"" : ",\"") + component.getName() + "\":";
            components.add(new Component(label, component, unique.contains(component.getName())));
        }
        return components;
    }

    /** How a value stands between its label and the next one. */
    private static final class Shape {
        private static final Shape VALUE = new Shape(0, "", "");
        private static final Shape LIST = new Shape(1, "[", "]");
        private static final Shape OBJECT = new Shape(2, "{", "}");
        private static final List<Shape> ALL = List.of(VALUE, LIST, OBJECT);

        /** Its place among all. */
        private final int place;

        private final String opening;
        private final String closing;

        /** The end of a record whose last value this is. */
        private final byte[] last;

        private Shape(int place, String opening, String closing) {
            this.place = place;
            this.opening = opening;
            this.closing = closing;
            this.last = (closing + "}").getBytes(UTF_8);
        }

        static Shape of(Object value) {
            if (value instanceof List<?>) return LIST;
            return value instanceof Map<?, ?> ? OBJECT : VALUE;
        }
    }

    private static final class Piece {
        private final byte[] first;

        /** The same after a comma. */
        private final byte[] following;

        Piece(byte[] written) {
            first = written;
            following = new byte[written.length + 1];
            following[0] = ',';
            System.arraycopy(written, 0, following, 1, written.length);
        }
    }

    private static final class Component {
        private final RecordComponent component;
        private final boolean unique;

        /** Of a unique record, all of them unique; none of anything else. */
        private final List<Component> members;

        /** One for each shape of the value before and of this one. */
        private final byte[][][] labels = new byte[Shape.ALL.size()][Shape.ALL.size()][];

        Component(String label, RecordComponent component, boolean unique) {
            this.component = component;
            this.unique = unique;
            this.members = unique && component.getType().isRecord() ? components(component.getType()) : List.of();
            for (Shape before : Shape.ALL) {
                for (Shape shape : Shape.ALL) {
                    labels[before.place][shape.place] = (before.closing + label + shape.opening).getBytes(UTF_8);
                }
            }
        }

        byte[] label(Shape before, Shape shape) {
            return labels[before.place][shape.place];
        }

        @Nullable
        Object of(Record whole) {
            try {
                return component.getAccessor().invoke(whole);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** The pieces of a record's JSON, in order. */
    byte[][] pieces(T whole) {
        List<byte[]> pieces = new ArrayList<>(64);
        addRecord(whole, components, pieces);
        return pieces.toArray(byte[][]::new);
    }

    private void addRecord(Record whole, List<Component> components, List<byte[]> pieces) {
        Shape before = Shape.VALUE;
        for (Component component : components) {
            Object value = component.of(whole);
            if (value != null) {
                Shape shape = component.unique ? Shape.VALUE : Shape.of(value);
                pieces.add(component.label(before, shape));
                if (!component.unique) {
                    add(value, pieces);
                } else if (component.members.isEmpty()) {
                    pieces.add(write(value));
                } else {
                    addRecord((Record) value, component.members, pieces);
                }
                before = shape;
            }
        }
        pieces.add(before.last);
    }

    private void add(Object value, List<byte[]> pieces) {
        if (value instanceof List<?> list) {
            addAll(list, pieces);
        } else if (value instanceof Map<?, ?> map) {
            addAll(map.entrySet(), pieces);
        } else {
            pieces.add(piece(value).first);
        }
    }

    private void addAll(Iterable<?> values, List<byte[]> pieces) {
        boolean first = true;
        for (Object value : values) {
            Piece piece = piece(value);
            pieces.add(first ? piece.first : piece.following);
            first = false;
        }
    }

    private Piece piece(Object value) {
        Piece known = shared.get(value);
        if (known != null) return known;
        Piece piece = new Piece(write(value));
        if (shared.size() < MOST) shared.put(value instanceof Map.Entry<?, ?> entry ? alone(entry) : value, piece);
        return piece;
    }

    /** The entry of a map that keeps its order holds on to its neighbours. */
    private static Object alone(Map.Entry<?, ?> entry) {
        return Map.entry(entry.getKey(), entry.getValue());
    }

    private byte[] write(Object value) {
        if (value instanceof String text) return quoted(text);
        try {
            if (value instanceof Map.Entry<?, ?> entry) {
                String member =
                        json.writeValueAsString(entry.getKey()) + ":" + json.writeValueAsString(entry.getValue());
                return member.getBytes(UTF_8);
            }
            return json.writeValueAsBytes(value);
        } catch (IOException nothingToFail) {
            throw new UncheckedIOException(nothingToFail);
        }
    }

    private static byte[] quoted(String text) {
        byte[] inside = JsonStringEncoder.getInstance().encodeAsUTF8(text);
        byte[] quoted = new byte[inside.length + 2];
        quoted[0] = '"';
        System.arraycopy(inside, 0, quoted, 1, inside.length);
        quoted[quoted.length - 1] = '"';
        return quoted;
    }
}

package dev.marginwise.recommendation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes records of one type as JSON in pieces of bytes, together the same bytes that the {@link JsonMapper} writes.
 * Equal parts share one piece: two recommendations that name a rule hold the same bytes of it. Components that are null
 * are left out; the first never is. Thread-safe.
 *
 * @param <T> the type of the records
 */
final class JsonPieces<T extends Record> {
    /** Parts of some 200 bytes: at most 15 MB. */
    private static final int MOST = 65_536;

    private static final byte[] COMMA = {','};
    private static final byte[] LIST = {'['};
    private static final byte[] LIST_END = {']'};
    private static final byte[] OBJECT = {'{'};
    private static final byte[] OBJECT_END = {'}'};

    private final JsonMapper json;
    private final List<Component> components = new ArrayList<>();
    private final LoadingCache<Object, byte[]> shared =
            Caffeine.newBuilder().maximumSize(MOST).build(this::write);

    /** @param unique the components whose value hardly ever comes a second time */
    JsonPieces(JsonMapper json, Class<T> type, Set<String> unique) {
        this.json = json;
        for (RecordComponent component : type.getRecordComponents()) {
            String label = (components.isEmpty() ? "{\"" : ",\"") + component.getName() + "\":";
            components.add(new Component(label, component, unique.contains(component.getName())));
        }
    }

    private static final class Component {
        private final byte[] label;
        private final RecordComponent component;
        private final boolean unique;

        Component(String label, RecordComponent component, boolean unique) {
            this.label = label.getBytes(UTF_8);
            this.component = component;
            this.unique = unique;
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
        List<byte[]> pieces = new ArrayList<>();
        for (Component component : components) {
            Object value = component.of(whole);
            if (value != null) {
                pieces.add(component.label);
                if (component.unique) {
                    pieces.add(write(value));
                } else {
                    add(value, pieces);
                }
            }
        }
        pieces.add(OBJECT_END);
        return pieces.toArray(byte[][]::new);
    }

    private void add(Object value, List<byte[]> pieces) {
        if (value instanceof List<?> list) {
            pieces.add(LIST);
            addAll(list, pieces);
            pieces.add(LIST_END);
        } else if (value instanceof Map<?, ?> map) {
            pieces.add(OBJECT);
            addAll(map.entrySet(), pieces);
            pieces.add(OBJECT_END);
        } else {
            pieces.add(shared.get(value));
        }
    }

    private void addAll(Iterable<?> values, List<byte[]> pieces) {
        boolean first = true;
        for (Object value : values) {
            if (!first) pieces.add(COMMA);
            pieces.add(shared.get(value));
            first = false;
        }
    }

    private byte[] write(Object value) {
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
}

package dev.marginwise.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * The request of a number, the same for the same seed.
 *
 * @param bytes as they go over the wire, a letter for each
 */
record RandomRequest(String method, String target, String bytes) {
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get");
    private static final int SELDOM = 12;
    private static final int HARDLY_EVER = 200;

    static RandomRequest of(List<Door> doors, String key, long seed, int number) {
        // neighbouring seeds give alike first numbers: the seed is stirred first
        Random random = new Random(new Random(seed ^ number * 0x9E3779B97F4A7C15L).nextLong());
        Door door = doors.get(random.nextInt(doors.size()));
        if (door.isHeavy() && random.nextInt(HARDLY_EVER) > 0) door = doors.get(random.nextInt(doors.size()));
        return new Maker(random, door, key).request();
    }

    /** What is decided by chance, in one order. */
    private static final class Maker {
        private final Random random;
        private final Door door;
        private final List<String> lines = new ArrayList<>();
        private final String key;

        Maker(Random random, Door door, String key) {
            this.random = random;
            this.door = door;
            this.key = key;
        }

        RandomRequest request() {
            String method = seldom() ? METHODS.get(random.nextInt(METHODS.size())) : door.method();
            String target = target();
            lines.add("Host: localhost");
            if (door.needsKey() && !seldom()) lines.add("Authorization: Bearer " + key);
            for (Door.Parameter header : in("header")) lines.add(header.name() + ": " + ascii(value(header)));
            byte[] body = body();
            for (int more = random.nextInt(3); more > 0; more--) lines.add(Fields.odd(random));
            if (body.length > 0 || method.startsWith("P")) lines.add("Content-Length: " + body.length);
            String head = method + " " + target + " HTTP/1.1\r\n" + String.join("\r\n", lines) + "\r\n\r\n";
            return new RandomRequest(method, target, head + new String(body, ISO_8859_1));
        }

        private boolean seldom() {
            return random.nextInt(SELDOM) == 0;
        }

        private List<Door.Parameter> in(String place) {
            return door.parameters().stream()
                    .filter(parameter -> parameter.in().equals(place) && random.nextInt(3) > 0)
                    .toList();
        }

        private String value(Door.Parameter parameter) {
            return parameter.values().isEmpty() || random.nextInt(3) == 0
                    ? HostileWords.word(random)
                    : parameter.values().get(random.nextInt(parameter.values().size()));
        }

        private String target() {
            String path = door.path();
            for (Door.Parameter parameter : door.parameters()) {
                if (parameter.in().equals("path"))
                    path = path.replace("{" + parameter.name() + "}", encoded(value(parameter)));
            }
            if (seldom())
                path += List.of("/", "//", "/.", "/..", ";x=y", "%2f", "%00", "%")
                        .get(random.nextInt(8));
            List<String> query = new ArrayList<>();
            for (Door.Parameter parameter : in("query")) query.add(parameter.name() + "=" + encoded(value(parameter)));
            if (seldom()) query.add(encoded(HostileWords.word(random)) + "=" + encoded(HostileWords.word(random)));
            return query.isEmpty() ? path : path + "?" + String.join("&", query);
        }

        /** As a client would, or as it is as far as a request line can hold it. */
        private String encoded(String value) {
            return random.nextInt(4) > 0
                    ? URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20")
                    : value.replaceAll("[^!-~]", "");
        }

        private static String ascii(String value) {
            return value.replaceAll("[^ -~]", "?");
        }

        private byte[] body() {
            if (door.bodies().isEmpty())
                return seldom() ? HostileWords.word(random).getBytes(StandardCharsets.UTF_8) : new byte[0];
            List<String> types = List.copyOf(door.bodies().keySet());
            String type = types.get(random.nextInt(types.size()));
            List<JsonNode> good = door.bodies().getOrDefault(type, List.of());
            JsonNode chosen = good.get(random.nextInt(good.size()));
            BrokenJson broken = new BrokenJson(random);
            byte[] body = chosen.isTextual() ? broken.bytes(spoilt(chosen.asText())) : broken.of(chosen);
            lines.add("Content-Type: " + type);
            if (!seldom()) return body;
            lines.add("Content-Encoding: gzip");
            return packed(body);
        }

        private String spoilt(String text) {
            if (random.nextInt(3) == 0 || text.isEmpty()) return text;
            int place = random.nextInt(text.length());
            int end = Math.min(text.length(), place + random.nextInt(6));
            return text.substring(0, place) + HostileWords.word(random) + text.substring(end);
        }

        private static byte[] packed(byte[] plain) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(plain);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return packed.toByteArray();
        }
    }
}

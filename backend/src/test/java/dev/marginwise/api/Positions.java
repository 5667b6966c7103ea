package dev.marginwise.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A request for a comparison, written as a partner would. */
final class Positions {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where a request of every field has decimals. */
    static final List<String> DECIMALS = List.of(
            "/wallet",
            "/shock/from",
            "/shock/to",
            "/positions/0/quantity",
            "/positions/0/entry",
            "/positions/0/mark",
            "/positions/0/leverage",
            "/positions/0/addedMargin",
            "/positions/0/isolatedWallet",
            "/positions/0/stop",
            "/positions/0/tiers/0/floor",
            "/positions/0/tiers/0/cap",
            "/positions/0/tiers/0/mmr",
            "/positions/0/tiers/0/cum");

    private static final String TIERS = """
            [{"floor": "0", "cap": "300000", "mmr": "0.004", "cum": "0"},
             {"floor": "300000", "cap": "800000", "mmr": "0.005", "cum": "300"}]
            """;

    private final ObjectNode request = JSON.createObjectNode();
    private final ArrayNode positions;

    Positions(String wallet) {
        request.put("wallet", wallet);
        positions = request.putArray("positions");
    }

    /** The worked picture of the domain: 0.1 BTC and 2 ETH, both long, 10× each, and a wallet of 2,000. */
    static Positions workedPicture() {
        return new Positions("2000")
                .open("BTCUSDT", "long", "0.1", "60000", "10")
                .open("ETHUSDT", "long", "2", "3000", "10");
    }

    /** The worked picture with tiers and a shock of its own. */
    static Positions ofEveryField() {
        return Positions.workedPicture()
                .withJson("/shock", "{\"from\":\"-0.3\",\"to\":\"0.3\",\"steps\":61}")
                .withJson("/positions/0/tiers", TIERS);
    }

    Positions open(String symbol, String side, String quantity, String entry, String leverage) {
        positions
                .addObject()
                .put("symbol", symbol)
                .put("side", side)
                .put("quantity", quantity)
                .put("entry", entry)
                .put("leverage", leverage);
        return this;
    }

    /** A text at a place, such as {@code /positions/0/stop}. */
    Positions with(String pointer, String text) {
        return withJson(pointer, JSON.createArrayNode().add(text).get(0).toString());
    }

    /** Any JSON at a place. */
    Positions withJson(String pointer, String json) {
        int end = pointer.lastIndexOf('/');
        JsonNode parent = request.at(pointer.substring(0, end));
        String name = pointer.substring(end + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), read(json));
        } else {
            ((ObjectNode) parent).set(name, read(json));
        }
        return this;
    }

    Positions without(String pointer) {
        int end = pointer.lastIndexOf('/');
        ((ObjectNode) request.at(pointer.substring(0, end))).remove(pointer.substring(end + 1));
        return this;
    }

    String json() {
        return request.toString();
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}

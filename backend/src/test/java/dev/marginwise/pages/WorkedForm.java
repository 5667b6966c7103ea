package dev.marginwise.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The form of the comparison as a browser sends it. */
final class WorkedForm {
    private WorkedForm() {}

    /** The fields of the worked picture, to be changed as a test likes. */
    static Map<String, String> fields() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("wallet", "2000");
        form.put("positions-0-symbol", "BTCUSDT");
        form.put("positions-0-side", "long");
        form.put("positions-0-quantity", "0.1");
        form.put("positions-0-entry", "60000");
        form.put("positions-0-leverage", "10");
        form.put("positions-0-stop", "57000");
        form.put("positions-1-symbol", "ETHUSDT");
        form.put("positions-1-side", "long");
        form.put("positions-1-quantity", "2");
        form.put("positions-1-entry", "3000");
        form.put("positions-1-leverage", "10");
        return form;
    }

    /** As application/x-www-form-urlencoded. */
    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

package dev.marginwise.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Random;

/** Header fields, good ones and others, and the one reader of JSON in this room. */
final class Fields {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> ODD = List.of(
            "Accept: */*",
            "Accept: application/json",
            "Accept: text/html",
            "Accept: application/json;q=0",
            "Accept: ;q=1,,/,*",
            "Accept: text/event-stream",
            "Accept-Language: zh-CN,zh;q=0.9",
            "Accept-Language: -",
            "Accept-Language: ;q=,*;q=2",
            "Accept-Encoding: gzip",
            "Accept-Encoding: *;q=0, snappy",
            "Content-Type: text/plain",
            "Content-Type: application/json; charset=utf-16",
            "Content-Type: /",
            "Content-Type: multipart/form-data",
            "Content-Type: multipart/form-data; boundary=\"",
            "Content-Encoding: gzip",
            "Content-Encoding: br",
            "Authorization: Bearer mw_live_0",
            "Authorization: Basic ???",
            "Authorization: ",
            "Idempotency-Key: ",
            "Idempotency-Key: \u00e9",
            "If-None-Match: *",
            "If-None-Match: W/\"",
            "If-Modified-Since: yesterday",
            "Range: bytes=0-",
            "X-Request-Id: a b",
            "X-Forwarded-For: 1.2.3.4, [::1",
            "X-HTTP-Method-Override: DELETE",
            "Origin: null",
            "Cookie: =;;",
            "Upgrade: h2c",
            "MCP-Protocol-Version: 1",
            "Connection: close");

    private Fields() {}

    static String odd(Random random) {
        return ODD.get(random.nextInt(ODD.size()));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}

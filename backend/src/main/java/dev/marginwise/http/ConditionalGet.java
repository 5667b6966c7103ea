package dev.marginwise.http;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.json.JsonMapper;
import java.io.IOException;

/** Lets clients keep what they got from the API, and answers 304 while it is still the same. */
@ServerFilter(value = "/api/**", methods = HttpMethod.GET)
final class ConditionalGet {
    private final JsonMapper json;

    ConditionalGet(JsonMapper json) {
        this.json = json;
    }

    /** Streams and refusals pass: only an answer that is one record has a tag. */
    @ResponseFilter
    MutableHttpResponse<?> keep(HttpRequest<?> request, MutableHttpResponse<?> response) throws IOException {
        if (response.status() != HttpStatus.OK || !(response.body() instanceof Record answer)) return response;
        MutableHttpResponse<byte[]> kept =
                Cached.of(request, json.writeValueAsBytes(answer), MediaType.APPLICATION_JSON_TYPE);
        response.getHeaders().forEach((name, values) -> values.forEach(value -> kept.header(name, value)));
        return kept;
    }
}

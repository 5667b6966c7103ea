package dev.marginwise.problem;

import dev.marginwise.json.JsonBody;
import dev.marginwise.json.JsonFields;
import dev.marginwise.words.Sentence;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Max;
import java.util.List;
import java.util.Map;

/** Addresses at which each kind of error can be met. */
@Controller("/api/trial")
class TrialController {
    @Get("/number/{number}")
    String number(int number) {
        return "number " + number;
    }

    @Get("/limited")
    String limited(@QueryValue @Max(100) int limit) {
        return "limit " + limit;
    }

    @Get("/text")
    @Produces(MediaType.TEXT_PLAIN)
    String text() {
        return "text";
    }

    @Get("/fault")
    String fault() {
        throw new IllegalStateException("the secret of class " + TrialController.class.getName());
    }

    @Get("/incomplete")
    String incomplete() {
        throw ProblemType.ANSWERS_INCOMPLETE
                .because(Sentence.plain("Two questions remain."))
                .with("missing", List.of("capital", "leverage"))
                .asException();
    }

    @Post("/order")
    Map<String, Object> order(@Body JsonBody body) {
        JsonFields fields = body.fields("answers", "side", "amount", "steps", "legs");
        var answers = fields.required("answers").entries();
        var side = fields.optional("side").oneOf(List.of("long", "short"));
        var amount = fields.optional("amount").decimalText();
        var steps = fields.optional("steps").wholeNumber(1, 61);
        var legs = fields.optional("legs").items();
        legs.forEach(leg -> leg.fields("symbol").required("symbol").text());
        body.check();
        return Map.of(
                "answers", answers.size(),
                "side", side.orElse("none"),
                "amount", amount.orElse("0"),
                "steps", steps.orElse(0));
    }
}

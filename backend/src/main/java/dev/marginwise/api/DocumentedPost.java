package dev.marginwise.api;

import dev.marginwise.recommendation.AnswersRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the API's description says of every POST of answers. Refusals are named by their types:
 * {@code describe.mjs} writes them out.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@RequestBody(content = @Content(schema = @Schema(implementation = AnswersRequest.class)))
@Operation(
        parameters =
                @Parameter(
                        name = "Accept-Language",
                        in = ParameterIn.HEADER,
                        ref = "#/components/parameters/Accept-Language"))
@ApiResponse(
        responseCode = "200",
        description = "The answer.",
        headers = {
            @Header(name = "Marginwise-Edition", ref = "#/components/headers/Marginwise-Edition"),
            @Header(name = "Content-Language", ref = "#/components/headers/Content-Language"),
            @Header(name = "Vary", ref = "#/components/headers/Vary"),
            @Header(name = "X-Request-Id", ref = "#/components/headers/X-Request-Id")
        })
@ApiResponse(responseCode = "400", description = "malformed-json")
@ApiResponse(responseCode = "405", description = "method-not-allowed")
@ApiResponse(responseCode = "406", description = "not-acceptable")
@ApiResponse(responseCode = "413", description = "body-too-large")
@ApiResponse(responseCode = "415", description = "unsupported-media-type")
@ApiResponse(responseCode = "422", description = "request-invalid answers-invalid")
@ApiResponse(responseCode = "429", description = "too-many-requests")
@ApiResponse(responseCode = "500", description = "internal")
@interface DocumentedPost {}

package dev.marginwise.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the API's description says of every GET. Refusals are named by their types:
 * {@code describe.mjs} writes them out.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
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
            @Header(name = "X-Request-Id", ref = "#/components/headers/X-Request-Id"),
            @Header(name = "ETag", ref = "#/components/headers/ETag")
        })
@ApiResponse(responseCode = "304", ref = "#/components/responses/NotModified")
@ApiResponse(responseCode = "405", description = "method-not-allowed")
@ApiResponse(responseCode = "406", description = "not-acceptable")
@ApiResponse(responseCode = "429", description = "too-many-requests")
@ApiResponse(responseCode = "500", description = "internal")
@interface DocumentedGet {}

package dev.marginwise.partners.decisions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the API's description says of every address for partners. Refusals are named by their types:
 * {@code describe.mjs} writes them out.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@SecurityRequirement(name = "partnerKey")
@Operation(
        parameters =
                @Parameter(
                        name = "Accept-Language",
                        in = ParameterIn.HEADER,
                        ref = "#/components/parameters/Accept-Language"))
@ApiResponse(responseCode = "401", description = "key-missing key-mistyped key-unknown key-ended")
@ApiResponse(responseCode = "405", description = "method-not-allowed")
@ApiResponse(responseCode = "406", description = "not-acceptable")
@ApiResponse(responseCode = "429", description = "too-many-requests")
@ApiResponse(responseCode = "500", description = "internal")
@ApiResponse(responseCode = "503", description = "store-away")
@interface Documented {}

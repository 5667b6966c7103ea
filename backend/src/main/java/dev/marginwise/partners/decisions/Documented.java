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

/** What the API's description says of every address for partners. The parts it refers to are in {@code shared.yml}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@SecurityRequirement(name = "partnerKey")
@Operation(
        parameters =
                @Parameter(
                        name = "Accept-Language",
                        in = ParameterIn.HEADER,
                        ref = "#/components/parameters/Accept-Language"))
@ApiResponse(responseCode = "400", ref = "#/components/responses/Malformed")
@ApiResponse(responseCode = "401", ref = "#/components/responses/Unauthorized")
@ApiResponse(responseCode = "405", ref = "#/components/responses/MethodNotAllowed")
@ApiResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
@ApiResponse(responseCode = "429", ref = "#/components/responses/TooMany")
@ApiResponse(responseCode = "500", ref = "#/components/responses/Failed")
@ApiResponse(responseCode = "503", ref = "#/components/responses/StoreAway")
@interface Documented {}

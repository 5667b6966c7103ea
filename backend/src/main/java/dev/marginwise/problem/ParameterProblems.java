package dev.marginwise.problem;

import io.micronaut.core.type.Argument;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;

/** Problems with what stands in the address or in a header rather than in a JSON body. */
final class ParameterProblems {
    private ParameterProblems() {}

    static Problem unreadable(Argument<?> parameter) {
        return ProblemType.REQUEST_MALFORMED.because(
                "The parameter '%s' is not %s.".formatted(parameter.getName(), kind(parameter.getType())));
    }

    static Problem missing(Argument<?> parameter) {
        if (parameter.getType() == JsonBody.class) {
            return ProblemType.MALFORMED_JSON.because("The body is empty; send a JSON object.");
        }
        return ProblemType.REQUEST_MALFORMED.because("The parameter '%s' is missing.".formatted(parameter.getName()));
    }

    static Problem of(ConstraintViolationException refused) {
        List<String> each = refused.getConstraintViolations().stream()
                .sorted(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .map(violation -> "'%s' %s".formatted(name(violation), violation.getMessage()))
                .toList();
        return ProblemType.REQUEST_MALFORMED.because("The parameter " + String.join(", and ", each) + ".");
    }

    private static String name(ConstraintViolation<?> violation) {
        String last = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getName() != null) last = node.getName();
        }
        return last;
    }

    private static String kind(Class<?> type) {
        if (type.isEnum()) return "one of its known values";
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "a whole number in range";
        }
        return "of the expected kind";
    }
}

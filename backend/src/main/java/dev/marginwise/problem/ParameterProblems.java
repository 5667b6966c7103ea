package dev.marginwise.problem;

import dev.marginwise.words.Sentence;
import io.micronaut.core.type.Argument;
import io.micronaut.http.annotation.Body;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;

/** Problems with what stands in the address or in a header rather than in a JSON body. */
final class ParameterProblems {
    private ParameterProblems() {}

    static Problem unreadable(Argument<?> parameter) {
        return ProblemType.REQUEST_MALFORMED.because(
                Sentence.of("parameter.kind", parameter.getName(), kind(parameter.getType())));
    }

    static Problem missing(Argument<?> parameter) {
        if (parameter.getAnnotationMetadata().hasAnnotation(Body.class)) {
            return ProblemType.MALFORMED_JSON.because(Sentence.of("detail.body-empty"));
        }
        return ProblemType.REQUEST_MALFORMED.because(Sentence.of("parameter.missing", parameter.getName()));
    }

    static Problem of(ConstraintViolationException refused) {
        List<Sentence> each = refused.getConstraintViolations().stream()
                .sorted(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .map(violation -> Sentence.of("parameter.one", name(violation), constraint(violation)))
                .toList();
        return ProblemType.REQUEST_MALFORMED.because(
                Sentence.of("parameter.refused", Sentence.joined("parameter.and", each)));
    }

    /** Bounds are told in every language; other constraints as their authors wrote them. */
    private static Sentence constraint(ConstraintViolation<?> violation) {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        if (constraint instanceof Max most) return Sentence.of("constraint.most", most.value());
        if (constraint instanceof Min least) return Sentence.of("constraint.least", least.value());
        return Sentence.plain(violation.getMessage());
    }

    private static String name(ConstraintViolation<?> violation) {
        String last = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getName() != null) last = node.getName();
        }
        return last;
    }

    private static Sentence kind(Class<?> type) {
        if (type.isEnum()) return Sentence.of("kind.known-value");
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return Sentence.of("kind.number-in-range");
        }
        return Sentence.of("kind.expected");
    }
}

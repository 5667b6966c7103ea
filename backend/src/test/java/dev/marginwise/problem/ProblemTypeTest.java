package dev.marginwise.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProblemTypeTest {
    @Test
    void publishedNamesAreTheseForEver() {
        assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::publishedName))
                .contains(
                        "malformed-json",
                        "request-malformed",
                        "not-found",
                        "code-unknown",
                        "method-not-allowed",
                        "not-acceptable",
                        "body-too-large",
                        "unsupported-media-type",
                        "request-invalid",
                        "answers-invalid",
                        "answers-incomplete",
                        "comparison-invalid",
                        "positions-unreadable",
                        "code-mistyped",
                        "key-missing",
                        "key-mistyped",
                        "key-unknown",
                        "key-ended",
                        "key-for-tests",
                        "idempotency-mismatch",
                        "still-recording",
                        "too-many-requests",
                        "store-away",
                        "overloaded",
                        "internal");
    }

    @Test
    void aTypeIsFoundByItsPublishedName() {
        assertThat(ProblemType.named("answers-invalid")).contains(ProblemType.ANSWERS_INVALID);
        assertThat(ProblemType.named("ANSWERS_INVALID")).isEmpty();
    }
}

package dev.marginwise.margin.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts as people paste them, good and bad, each with what is read out of it behind a line of equals signs. */
class PastedTextsTest {
    private static final String PARTED = "\n=====\n";

    @ParameterizedTest
    @MethodSource("texts")
    void eachTextIsReadAsItSays(Path file) throws IOException {
        String[] parts = Files.readString(file).split(PARTED, 2);

        String read = Lines.of(StatementReader.read(parts[0]));

        assertThat(read).as(file.toString()).isEqualTo(parts[1]);
    }

    @Test
    void eachFormHasFiveTextsAtLeast() throws IOException, URISyntaxException {
        Map<String, Long> texts = texts().stream()
                .collect(Collectors.groupingBy(
                        file -> Objects.requireNonNull(file.getParent())
                                .getFileName()
                                .toString(),
                        Collectors.counting()));

        for (StatementForm form : StatementForm.values()) {
            assertThat(texts.getOrDefault(form.id(), 0L)).as(form.id()).isGreaterThanOrEqualTo(5);
        }
    }

    static List<Path> texts() throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(PastedTextsTest.class.getResource("/statement"));
        try (Stream<Path> files = Files.walk(Path.of(folder.toURI()))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}

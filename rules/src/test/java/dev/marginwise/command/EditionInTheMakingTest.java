package dev.marginwise.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionInTheMakingTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void itsLanguagesAreThoseOfItsTextsTheFirstLanguageFirst() throws IOException {
        for (String name : new String[] {"zh-CN.yml", "de.yml", "en.yml", "notes.txt"}) {
            Files.createDirectories(directory.resolve("texts"));
            Files.writeString(directory.resolve("texts").resolve(name), "");
        }

        assertThat(new EditionInTheMaking(directory).languages()).containsExactly("en", "de", "zh-CN");
    }

    @Test
    void theFirstLanguageIsAskedForEvenWhereNoTextsAre() {
        assertThat(new EditionInTheMaking(directory).languages()).containsExactly("en");
    }

    @Test
    void itIsNamedAsItsDirectoryHoweverThePathIsWritten() {
        Path roundabout = directory.resolve("2030-01").resolve("texts").resolve("..");

        assertThat(new EditionInTheMaking(roundabout).edition()).isEqualTo("2030-01");
    }
}

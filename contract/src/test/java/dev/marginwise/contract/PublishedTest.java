package dev.marginwise.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.DiffResult;
import org.openapitools.openapidiff.core.model.Endpoint;

/** What was published is kept: every change since then is told, and one that breaks clients is declared with its reason. */
class PublishedTest {
    private static final Path BUILT =
            Path.of("..", "backend", "target", "classes", "META-INF", "swagger", "openapi.yml");

    @Test
    void nothingBreaksAClientUndeclared() throws IOException {
        List<String> declared = BreakingChanges.declared();

        List<String> found = BreakingChanges.between(Published.newest().file(), BUILT);

        assertThat(found)
                .as(
                        "breaks clients of %s; if it is meant, write it with its reason in %s",
                        Published.newest(), BreakingChanges.FILE)
                .isSubsetOf(declared);
        assertThat(declared)
                .as("declared in %s, but clients of %s are not broken so", BreakingChanges.FILE, Published.newest())
                .isSubsetOf(found);
    }

    @Test
    void everyChangeSinceThenIsToldInTheChangelog() throws IOException {
        ChangedOpenApi difference =
                OpenApiCompare.fromLocations(Published.newest().file().toString(), BUILT.toString());

        List<String> changed = Stream.of(
                        difference.getNewEndpoints().stream().map(Endpoint::getPathUrl),
                        difference.getMissingEndpoints().stream().map(Endpoint::getPathUrl),
                        difference.getChangedOperations().stream()
                                .filter(operation -> operation.isChanged() != DiffResult.METADATA)
                                .map(ChangedOperation::getPathUrl))
                .flatMap(addresses -> addresses)
                .distinct()
                .toList();

        String told = Changelog.unreleased();
        assertThat(changed.stream().filter(address -> !told.contains("`" + address + "`")))
                .as(
                        "changed since %s; say in %s, under '## Unreleased', what changed there",
                        Published.newest(), Changelog.FILE)
                .isEmpty();
    }

    @Test
    void theNewestPublishedFileHasItsEntry() throws IOException {
        assertThat(Changelog.of(Published.newest().day().toString()))
                .as("%s under '## %s'", Changelog.FILE, Published.newest().day())
                .contains("- ");
    }

    @Test
    void aFieldThatIsTakenAwayIsFound(@TempDir Path folder) throws IOException {
        String published = Files.readString(Published.newest().file());
        Path lacking = folder.resolve("lacking.yml");
        Files.writeString(
                lacking,
                published.replaceFirst(
                        "(?s)(    Consultation:.*?)        complete:\n          type: boolean\n[^\n]+\n", "$1"));

        assertThat(BreakingChanges.between(Published.newest().file(), lacking))
                .containsExactly("POST /api/v1/consultation: answer 200.complete gone");
    }
}

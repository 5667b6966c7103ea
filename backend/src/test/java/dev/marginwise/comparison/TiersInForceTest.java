package dev.marginwise.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.marginwise.margin.tiers.TierSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class TiersInForceTest {
    private static final String MARCH = TableOnDisk.table("2026-03-19", "0.01", "BTCUSDT");
    private static final String APRIL = TableOnDisk.table("2026-04-20", "0.02", "BTCUSDT");
    private static final String BROKEN = APRIL.replace(",0\n", ",7\n");

    private final Logger log = (Logger) LoggerFactory.getLogger(TiersInForce.class);
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    @TempDir
    Path folder;

    @BeforeEach
    void hear() {
        heard.start();
        log.addAppender(heard);
    }

    @AfterEach
    void stopHearing() {
        log.detachAppender(heard);
    }

    @Test
    void withoutASettingTheShippedTenAreInForce() {
        TiersInForce tiers = new TiersInForce("");
        tiers.refresh();

        assertThat(tiers.now().symbols()).hasSize(10);
        assertThat(tiers.now().source()).isEqualTo(TierSource.SHIPPED);
    }

    @Test
    void aChangedFileIsInForceAtTheNextLook() {
        TableOnDisk disk = new TableOnDisk().holds(MARCH);
        TiersInForce tiers = new TiersInForce(disk.file().toString());
        assertThat(tiers.now().asOf()).isEqualTo(LocalDate.of(2026, 3, 19));

        disk.holds(APRIL);
        tiers.refresh();

        assertThat(tiers.now().asOf()).isEqualTo(LocalDate.of(2026, 4, 20));
        assertThat(tiers.now().source()).isEqualTo(TierSource.TABLE);
    }

    /** Written in place, as long as before and within one step of the clock of the file system. */
    @Test
    void aChangeThatLeavesNoTraceInTheFolderIsSeenToo() throws IOException {
        Path file = folder.resolve("tiers.csv");
        Files.writeString(file, MARCH);
        FileTime step = Files.getLastModifiedTime(file);
        TiersInForce tiers = new TiersInForce(file.toString());

        Files.writeString(file, APRIL);
        Files.setLastModifiedTime(file, step);
        tiers.refresh();

        assertThat(tiers.now().asOf()).isEqualTo(LocalDate.of(2026, 4, 20));
    }

    /** A mounted ConfigMap is a link to a link to a folder; a change turns the second one. */
    @Test
    void aLinkThatIsTurnedToAnotherFolderIsFollowed() throws IOException {
        Path march = Files.createDirectory(folder.resolve("..2026_03"));
        Path april = Files.createDirectory(folder.resolve("..2026_04"));
        Files.writeString(march.resolve("tiers.csv"), MARCH);
        Files.writeString(april.resolve("tiers.csv"), APRIL);
        FileTime longAgo = FileTime.from(Instant.EPOCH); // as images have it: only the folder tells the two apart
        Files.setLastModifiedTime(march.resolve("tiers.csv"), longAgo);
        Files.setLastModifiedTime(april.resolve("tiers.csv"), longAgo);
        Path turning = Files.createSymbolicLink(folder.resolve("..data"), march.getFileName());
        Path mounted = Files.createSymbolicLink(folder.resolve("tiers.csv"), Path.of("..data", "tiers.csv"));
        TiersInForce tiers = new TiersInForce(mounted.toString());

        Path next = Files.createSymbolicLink(folder.resolve("..next"), april.getFileName());
        Files.move(next, turning, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        tiers.refresh();

        assertThat(tiers.now().asOf()).isEqualTo(LocalDate.of(2026, 4, 20));
    }

    @Test
    void aBadChangeIsToldOnceAndWhatWasInForceStays() {
        TableOnDisk disk = new TableOnDisk().holds(MARCH);
        TiersInForce tiers = new TiersInForce(disk.file().toString());

        disk.holds(BROKEN);
        tiers.refresh();
        tiers.refresh();

        assertThat(tiers.now().asOf()).isEqualTo(LocalDate.of(2026, 3, 19));
        assertThat(complaints())
                .singleElement()
                .asString()
                .contains("line 3, BTCUSDT, tier 1: Its maintenance amount is 7; from the tiers before follows 0.")
                .endsWith("The tiers as of 2026-03-19 stay in force.");
    }

    @Test
    void aFileThatIsAwayForAWhileIsToldOnceAndReadWhenItIsBack() throws IOException {
        TableOnDisk disk = new TableOnDisk().holds(MARCH);
        TiersInForce tiers = new TiersInForce(disk.file().toString());

        Files.delete(disk.file());
        tiers.refresh();
        tiers.refresh();
        assertThat(tiers.now().asOf()).isEqualTo(LocalDate.of(2026, 3, 19));
        assertThat(complaints()).hasSize(1);
        disk.holds(APRIL);
        tiers.refresh();

        assertThat(tiers.now().asOf()).isEqualTo(LocalDate.of(2026, 4, 20));
    }

    @Test
    void aFileThatCannotBeUsedStopsTheStartInOneSentence() {
        TableOnDisk broken = new TableOnDisk().holds(BROKEN);

        assertThatThrownBy(() -> new TiersInForce(broken.file().toString()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The tiers in " + broken.file() + " cannot be used: line 3, BTCUSDT, tier 1: ")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> new TiersInForce("/nowhere/tiers.json"))
                .hasMessage("The file of tiers /nowhere/tiers.json cannot be read (NoSuchFileException).");
    }

    private List<String> complaints() {
        return heard.list.stream()
                .filter(event -> event.getLevel() == Level.ERROR)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}

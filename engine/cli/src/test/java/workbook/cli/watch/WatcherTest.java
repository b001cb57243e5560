package workbook.cli.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The four ways in which editors save (facts: in place, temp and rename, truncate, like vim). */
class WatcherTest extends WatcherFixture {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_save_in_place_is_told_once(boolean poll) throws Exception {
        watch(poll, () -> Files.writeString(relay, "after"));
        assertToldOnce();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_save_by_rename_is_told_once(boolean poll) throws Exception {
        watch(
                poll,
                () -> Files.move(
                        Files.writeString(folder.resolve("Relay.java.tmp"), "after"),
                        relay,
                        StandardCopyOption.REPLACE_EXISTING));
        assertToldOnce();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_save_that_empties_the_file_first_is_told_once(boolean poll) throws Exception {
        watch(poll, () -> {
            Files.write(relay, new byte[0]);
            Files.writeString(relay, "aft", StandardOpenOption.APPEND);
            return Files.writeString(relay, "after");
        });
        assertToldOnce();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_save_as_vim_does_it_is_told_once(boolean poll) throws Exception {
        watch(poll, () -> {
            Files.move(relay, folder.resolve("Relay.java~"));
            Files.writeString(relay, "after");
            return Files.deleteIfExists(folder.resolve("Relay.java~"));
        });
        assertToldOnce();
    }

    @Test
    void saving_the_same_text_again_is_told_as_such() throws Exception {
        relay.toFile().setLastModified(1_000_000_000_000L);
        var all = new LinkedBlockingQueue<Change>();
        try (Watcher watcher = Watcher.of(List.of(folder), all::addAll)) {
            assertFalse(watcher.polls());
            Files.writeString(relay, "before");
            Change same = all.poll(10, TimeUnit.SECONDS);
            assertNotNull(same);
            assertEquals(Change.Kind.SAME, same.kind());
        }
    }

    @Test
    void a_deleted_file_is_told_as_gone() throws Exception {
        watch(false, () -> Files.deleteIfExists(relay));
        assertTrue(told.gone());
    }

    @Test
    void what_an_editor_puts_beside_a_file_is_not_noticed_and_a_class_is() throws Exception {
        var all = new LinkedBlockingQueue<List<Change>>();
        try (Watcher watcher = Watcher.of(List.of(folder), all::add)) {
            assertFalse(watcher.polls());
            for (String name :
                    List.of(".#Relay.java", "#Relay.java", "Relay-1.java", "Relay.tmp.java", "~Relay.java")) {
                Files.writeString(folder.resolve(name), "aside");
            }
            Files.writeString(folder.resolve("RelayHelper.java"), "helper");
            List<Change> first = all.poll(10, TimeUnit.SECONDS);
            assertNotNull(first);
            assertEquals(
                    List.of("RelayHelper.java"),
                    first.stream()
                            .map(change -> change.file().getFileName().toString())
                            .toList());
        }
    }
}

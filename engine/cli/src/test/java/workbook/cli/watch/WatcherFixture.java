package workbook.cli.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A watched folder with one file, and what is told of it. */
abstract class WatcherFixture {

    @TempDir
    Path folder;

    final BlockingQueue<Change> changes = new LinkedBlockingQueue<>();
    Path relay;
    Change told;

    @BeforeEach
    void a_file_is_there() throws IOException {
        relay = Files.writeString(folder.resolve("Relay.java"), "before");
    }

    interface Save {
        Object run() throws IOException;
    }

    void watch(boolean poll, Save save) throws Exception {
        Consumer<List<Change>> listener = all -> all.forEach(change -> {
            if (change.kind() != Change.Kind.SAME) {
                changes.add(change);
            }
        });
        List<Path> roots = List.of(folder);
        try (Watcher watcher = poll ? Watcher.polling(roots, listener) : Watcher.of(roots, listener)) {
            assertEquals(poll, watcher.polls());
            save.run();
            told = changes.poll(10, TimeUnit.SECONDS);
            assertNotNull(told, "nothing was noticed within 10 s");
        }
    }

    void assertToldOnce() {
        assertEquals(relay, told.file());
        assertFalse(told.gone());
        assertEquals("after", read());
        assertNull(changes.poll());
    }

    String read() {
        try {
            return Files.readString(relay);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

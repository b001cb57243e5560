package workbook.cli.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WatchedFoldersTest extends WatcherFixture {

    @Test
    void a_file_in_a_new_folder_is_noticed() throws Exception {
        watch(
                false,
                () -> Files.writeString(
                        Files.createDirectories(folder.resolve("lesson09_new")).resolve("Fresh.java"), "new"));
        assertEquals("Fresh.java", told.file().getFileName().toString());
    }

    @Test
    void a_folder_that_vanishes_hides_no_file_of_another() throws Exception {
        for (int i = 0; i < 5; i++) {
            Files.writeString(
                    Files.createDirectories(folder.resolve("lesson0" + i)).resolve("Echo.java"), "class Echo {}");
        }
        var folders = new Folders(List.of(folder));
        Map<Path, Folders.Stat> all = folders.files();
        assertEquals(6, all.size());
        try (var others = new ComingAndGoing(folder.resolve("lesson02"))) {
            for (int i = 0; i < 300; i++) {
                assertEquals(all, folders.files());
                assertTrue(folders.all().contains(folder.resolve("lesson04")));
            }
            assertTrue(others.rounds() > 0, "folders came and went meanwhile");
        }
    }

    @Test
    void a_folder_that_comes_and_goes_is_no_save_and_does_not_end_the_listening() throws Exception {
        relay.toFile().setLastModified(1_000_000_000_000L);
        var all = new LinkedBlockingQueue<Change>();
        try (Watcher watcher = Watcher.of(List.of(folder), all::addAll)) {
            try (var others = new ComingAndGoing(folder)) {
                others.awaitRounds(50);
            }
            Files.writeString(relay, "after");
            Change first = all.poll(10, TimeUnit.SECONDS);
            assertNotNull(first);
            assertEquals(relay, first.file(), "only the save is told");
            assertEquals(Change.Kind.OTHER, first.kind());
            assertFalse(watcher.polls(), "it still hears events");
        }
    }

    @Test
    void a_save_in_a_folder_that_took_the_place_of_another_is_noticed_by_its_event() throws Exception {
        Path lesson = Files.createDirectories(folder.resolve("lesson01"));
        Files.writeString(lesson.resolve("Echo.java"), "class Echo {}");
        var all = new LinkedBlockingQueue<Change>();
        try (Watcher watcher = Watcher.of(List.of(folder), all::addAll)) {
            Files.move(lesson, folder.resolve("aside"));
            Files.writeString(Files.createDirectories(lesson).resolve("Echo.java"), "class Echo { int second; }");
            assertTold(all, lesson.resolve("Echo.java"));
            Files.writeString(lesson.resolve("Echo.java"), "class Echo { int third; }");
            assertTold(all, lesson.resolve("Echo.java"));
            assertFalse(watcher.polls());
        }
    }

    private static void assertTold(BlockingQueue<Change> all, Path file) throws InterruptedException {
        Change change = all.poll(10, TimeUnit.SECONDS);
        while (change != null && !(change.file().equals(file) && change.kind() == Change.Kind.OTHER)) {
            change = all.poll(10, TimeUnit.SECONDS);
        }
        assertNotNull(change, file + " was saved, and nothing was told within 10 s");
    }

    /** Makes folders in a folder and removes them, as editors and git do, until it is closed. */
    private static final class ComingAndGoing implements AutoCloseable {

        private final AtomicInteger rounds = new AtomicInteger();
        private final CountDownLatch broken = new CountDownLatch(1);
        private final Path home;
        private final Thread thread = new Thread(this::run, "coming-and-going");
        private volatile boolean closed;

        ComingAndGoing(Path home) {
            this.home = home;
            thread.start();
        }

        private void run() {
            try {
                while (!closed) {
                    Path made = Files.createDirectory(home.resolve("made"));
                    for (int i = 0; i < 20; i++) {
                        Files.createDirectory(made.resolve("inner" + i));
                    }
                    for (int i = 0; i < 20; i++) {
                        Files.delete(made.resolve("inner" + i));
                    }
                    Files.delete(made);
                    rounds.incrementAndGet();
                }
            } catch (IOException e) {
                broken.countDown();
            }
        }

        int rounds() {
            return rounds.get();
        }

        void awaitRounds(int wanted) throws InterruptedException {
            int end = rounds.get() + wanted;
            while (rounds.get() < end && thread.isAlive()) {
                Thread.onSpinWait();
            }
        }

        @Override
        public void close() {
            closed = true;
            try {
                thread.join(10_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            assertEquals(1, broken.getCount(), "folders could be made and removed");
        }
    }
}

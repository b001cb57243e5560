package workbook.cli.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import workbook.process.DaemonThread;

/**
 * Notices saves: listens to the folders, and sweeps over them where events do not come.
 *
 * <p>A save is many events (facts: one to three, and half of the editors leave the file empty or
 * absent for a moment), so files are read after 5 ms without an event. A file that is read between two
 * writes is checked for nothing, and that verdict is dropped: see the guide's checks. Every second a sweep of
 * stats looks for what no event told. If it finds something, all folders were listened to, and no event
 * comes for it either, then events are not to be trusted here (a network or shared folder), and it sweeps
 * every 50 ms.
 */
public final class Watcher implements AutoCloseable {

    private static final long QUIET_MILLIS = 5;
    private static final long SWEEP_MILLIS = 1000;
    private static final long FAST_SWEEP_MILLIS = 50;
    private static final long LATE_EVENT_MILLIS = 200;
    private static final int MOST_LOOKS = 100; // for folders that come and go without a pause

    private final Folders folders;
    private final Contents contents;
    private final @Nullable WatchService service;
    private final Map<Path, WatchKey> keys = new HashMap<>();
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean polling;

    private Watcher(List<Path> roots, Consumer<List<Change>> listener, @Nullable WatchService service) {
        this.folders = new Folders(roots);
        this.contents = new Contents(folders, listener);
        this.service = service;
        this.polling = service == null;
        this.thread = new DaemonThread(this::run, "watcher");
    }

    /**
     * Starts to watch the Java files under the roots. When this returns, every later save is noticed.
     *
     * @param listener called on the watcher's own thread, with all that changed at once
     */
    public static Watcher of(List<Path> roots, Consumer<List<Change>> listener) {
        return started(new Watcher(roots, listener, service(roots)));
    }

    /** The same without events, by sweeping every 50 ms. */
    public static Watcher polling(List<Path> roots, Consumer<List<Change>> listener) {
        return started(new Watcher(roots, listener, null));
    }

    private static Watcher started(Watcher watcher) {
        watcher.listenEverywhere();
        watcher.contents.remember();
        watcher.thread.start();
        return watcher;
    }

    private static @Nullable WatchService service(List<Path> roots) {
        try {
            return roots.get(0).getFileSystem().newWatchService();
        } catch (IOException | UnsupportedOperationException | IndexOutOfBoundsException none) {
            return null;
        }
    }

    /** True if it sweeps every 50 ms, because events do not come. */
    public boolean polls() {
        return polling;
    }

    /** Stops watching. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        if (service != null) {
            try {
                service.close();
            } catch (IOException alreadyClosed) {
                polling = true;
            }
        }
    }

    private void run() {
        while (!closed) {
            try {
                turn();
            } catch (InterruptedException | java.nio.file.ClosedWatchServiceException end) {
                return;
            }
        }
    }

    private void turn() throws InterruptedException {
        if (contents.pending()) {
            awaitEvent(QUIET_MILLIS);
            contents.look();
        } else if (awaitEvent(polling ? FAST_SWEEP_MILLIS : SWEEP_MILLIS)) {
            contents.noticed();
            untilQuiet();
            contents.look();
        } else if (contents.sweep() && !polling && !listenEverywhere()) {
            hearLate();
        }
    }

    /** A sweep can find a save before its event is here; of one that has none, there are others like it. */
    private void hearLate() throws InterruptedException {
        if (awaitEvent(LATE_EVENT_MILLIS)) {
            untilQuiet();
            contents.look();
        } else {
            polling = true;
        }
    }

    private void untilQuiet() throws InterruptedException {
        // A program that writes without a pause must not keep us from looking: at most a second.
        long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        while (awaitEvent(QUIET_MILLIS) && System.nanoTime() < latest) {
            contents.noticed();
        }
    }

    /** True if something happened; the events themselves say less than a look at the files. */
    private boolean awaitEvent(long millis) throws InterruptedException {
        if (service == null) {
            Thread.sleep(millis);
            return false;
        }
        WatchKey key = service.poll(millis, TimeUnit.MILLISECONDS);
        if (key == null) {
            return false;
        }
        boolean newFolder = key.pollEvents().stream()
                .anyMatch(e -> e.kind() == StandardWatchEventKinds.OVERFLOW
                        || (e.context() instanceof Path name && !name.toString().contains(".")));
        key.reset();
        if (newFolder) {
            listenEverywhere();
        }
        return true;
    }

    /**
     * Listens to each folder that it does not listen to yet; true if there was one.
     *
     * <p>A folder that is made before its parent is listened to has no event, so it looks until there is none.
     */
    private boolean listenEverywhere() {
        boolean any = false;
        boolean more = service != null;
        for (int i = 0; more && i < MOST_LOOKS; i++) {
            more = false;
            for (Path folder : folders.all()) {
                more |= listen(folder);
            }
            any |= more;
        }
        return any;
    }

    /**
     * True if it did not listen before: a folder that was replaced by another of its name has another key.
     * One that is gone again needs no listener; any other that cannot be listened to is left to the sweeps.
     */
    private boolean listen(Path folder) {
        try {
            WatchKey key = folder.register(
                    Objects.requireNonNull(service),
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            return !key.equals(keys.put(folder, key));
        } catch (NoSuchFileException | NotDirectoryException gone) {
            return false;
        } catch (IOException failed) {
            polling = polling || Files.isDirectory(folder); // Windows has no name of its own for a folder that goes
            return false;
        }
    }
}

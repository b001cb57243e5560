package workbook.cli.watch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The files' contents as last told to the listener.
 *
 * <p>A file that is empty or absent may be one in the middle of being saved: it is looked at again,
 * and told as gone once it has been so for 300 ms.
 */
final class Contents {

    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private final Folders folders;
    private final Consumer<List<Change>> listener;
    private final Map<Path, String> told = new HashMap<>();
    private final Map<Path, Long> missingSince = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private Map<Path, Folders.Stat> stats = Map.of();
    private long noticed;

    Contents(Folders folders, Consumer<List<Change>> listener) {
        this.folders = folders;
        this.listener = listener;
    }

    /** Takes the files as they are for known. */
    void remember() {
        stats = folders.files();
        stats.keySet().forEach(file -> told.put(file, ContentHash.of(file)));
    }

    /** The first sign of a change, from which its age is counted. */
    void noticed() {
        if (noticed == 0) {
            noticed = System.nanoTime();
        }
    }

    /** True while a file is empty or absent, and may come back. */
    boolean pending() {
        return !missingSince.isEmpty();
    }

    /** Looks for what changed by stat, and reads that; true if something did. */
    boolean sweep() {
        Map<Path, Folders.Stat> now = folders.files();
        if (now.equals(stats)) {
            return false;
        }
        noticed();
        look();
        return true;
    }

    /** Reads every file whose stat changed since it was last read, or that is missing. */
    void look() {
        noticed();
        Map<Path, Folders.Stat> now = folders.files();
        for (Path file : candidates(now)) {
            boolean saved = stats.containsKey(file) && !stats.get(file).equals(now.get(file));
            read(file, saved);
        }
        stats = now;
        noticed = 0;
        if (!changes.isEmpty()) {
            listener.accept(List.copyOf(changes));
            changes.clear();
        }
    }

    private Set<Path> candidates(Map<Path, Folders.Stat> now) {
        var files = new HashSet<>(missingSince.keySet());
        now.forEach((file, stat) -> {
            if (!stat.equals(stats.get(file)) || recent(stat)) {
                files.add(file);
            }
        });
        stats.keySet().stream().filter(file -> !now.containsKey(file)).forEach(files::add);
        return files;
    }

    /** Two saves within one tick of the file system's clock look the same to a stat. */
    private static boolean recent(Folders.Stat stat) {
        return Math.abs(System.currentTimeMillis() - stat.modified()) < 2500;
    }

    private void read(Path file, boolean saved) {
        String found = ContentHash.of(file);
        if (found.equals(ContentHash.ABSENT) || found.equals(ContentHash.EMPTY)) {
            missing(file, found);
        } else {
            missingSince.remove(file);
            tell(file, found, saved);
        }
    }

    private void missing(Path file, String found) {
        long now = System.nanoTime();
        if (!told.containsKey(file)) {
            missingSince.remove(file);
        } else if (now - missingSince.computeIfAbsent(file, f -> now) > PATIENCE_NANOS) {
            missingSince.remove(file);
            tell(file, found, false);
        }
    }

    /** A file that was saved with the same content again is told, too: somebody wants an answer. */
    private void tell(Path file, String found, boolean saved) {
        boolean same = found.equals(told.put(file, found));
        if (found.equals(ContentHash.ABSENT)) {
            told.remove(file);
            changes.add(new Change(file, Change.Kind.GONE, noticed));
        } else if (!same || saved) {
            Change.Kind kind = same ? Change.Kind.SAME : Change.Kind.OTHER;
            changes.add(new Change(file, kind, noticed));
        }
    }
}

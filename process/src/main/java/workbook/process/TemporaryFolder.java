package workbook.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder for what a child needs as files; it is deleted when it is closed.
 *
 * <p>Its name says which process made it. So what a process left behind that was killed is deleted by
 * the next that makes one.
 */
public final class TemporaryFolder implements AutoCloseable {

    private static final String PREFIX = "workbook-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "[a-z]+-(\\d+)-(\\d+)-.*");
    private static final Set<TemporaryFolder> OPEN = ConcurrentHashMap.newKeySet();
    private static boolean swept;

    private final Path path;

    private TemporaryFolder(Path path) {
        this.path = path;
    }

    /** Makes one; {@code purpose} is a word of its name. */
    public static TemporaryFolder of(String purpose) throws IOException {
        ProcessHandle self = ProcessHandle.current();
        Path path = Files.createTempDirectory(PREFIX + purpose + "-" + self.pid() + "-" + started(self) + "-");
        sweep(path.getParent());
        var folder = new TemporaryFolder(path);
        OPEN.add(folder);
        return folder;
    }

    /** Before this JVM halts. */
    static void closeAll() {
        OPEN.forEach(TemporaryFolder::close);
    }

    private static synchronized void sweep(Path where) {
        if (!swept) {
            swept = true;
            left(where).forEach(TemporaryFolder::delete);
        }
    }

    /** Those whose makers are gone. */
    static List<Path> left(Path where) {
        try (Stream<Path> all = Files.list(where)) {
            return all.filter(TemporaryFolder::isLeft).toList();
        } catch (IOException | UncheckedIOException unlisted) {
            return List.of();
        }
    }

    private static boolean isLeft(Path folder) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        if (!name.matches()) {
            return false;
        }
        return ProcessHandle.of(Long.parseLong(name.group(1)))
                .filter(maker -> started(maker) == Long.parseLong(name.group(2))) // numbers are used again
                .isEmpty();
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(at -> at.toEpochMilli()).orElse(0L);
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        delete(path);
        OPEN.remove(this);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException unreadable) {
            return;
        }
    }
}

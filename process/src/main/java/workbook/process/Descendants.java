package workbook.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The processes that a child JVM has started, and that end with it.
 *
 * <p>While it lives, the system knows them. Of one that has ended by itself they are found by a mark
 * in their environment, which they inherit, where the system shows it (Linux).
 */
final class Descendants {

    private static final String MARK = "WORKBOOK_CHILD";
    private static final Path PROCESSES = Path.of("/proc");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String mark;

    private Descendants(String mark) {
        this.mark = mark;
    }

    /** Puts a mark into the environment of a process that will start. */
    static Descendants mark(Map<String, String> environment) {
        String above = Objects.requireNonNullElse(environment.get(MARK), "");
        String own = above + "/" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet() + "-"
                + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        environment.put(MARK, own);
        return new Descendants(MARK + "=" + own);
    }

    /** Ends this JVM's own. */
    static void ofThisJvm() {
        end(ProcessHandle.current());
    }

    /** Ends a process and those it has started. */
    void end(Process process) {
        boolean lives = process.isAlive();
        end(process.toHandle());
        process.destroyForcibly();
        if (!lives) {
            marked().forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static void end(ProcessHandle process) {
        try {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
        } catch (RuntimeException unlisted) { // too many open files: they end when their channel does
            return;
        }
    }

    private List<ProcessHandle> marked() {
        if (!Files.isDirectory(PROCESSES)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(PROCESSES)) {
            return all.filter(this::isMarked)
                    .flatMap(each ->
                            ProcessHandle.of(Long.parseLong(each.getFileName().toString())).stream())
                    .toList();
        } catch (IOException | RuntimeException unlisted) {
            return List.of();
        }
    }

    private boolean isMarked(Path process) {
        String name = process.getFileName().toString();
        if (!Character.isDigit(name.charAt(0))) {
            return false;
        }
        try {
            String environment = Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1);
            return Stream.of(environment.split("\0", -1))
                    .anyMatch(each -> each.equals(mark) || each.startsWith(mark + "/"));
        } catch (IOException anotherUsers) {
            return false;
        }
    }
}

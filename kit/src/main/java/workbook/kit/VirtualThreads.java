package workbook.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.process.TemporaryFolder;

/**
 * The virtual threads of this JVM, which a JDK 21 or newer has, and no list of threads shows.
 *
 * <p>They are in the thread dump that the JDK writes to a file, which takes some milliseconds: it is
 * asked for only where a virtual thread has run, which the threads that carry them show.
 */
final class VirtualThreads {

    private static final int FIRST_JAVA = 21;
    /** In the stack of one that waits for somebody outside this JVM: a socket, an HTTP answer, a process. */
    private static final List<String> OUTSIDE =
            List.of("/sun.nio.ch.", "/java.net.", "/jdk.internal.net.http.", "/java.lang.ProcessImpl");

    /** In the stack of one of the JDK's own, which wakes those that wait for a socket. */
    private static final String POLLER = "/sun.nio.ch.Poller.subPollerLoop(";

    private static final String CARRIER = "jdk.internal.misc.CarrierThread";

    private VirtualThreads() {}

    /** A virtual thread: its number, and its stack, innermost first, as {@code class.method(file:line)}. */
    record Virtual(long id, String name, List<String> stack) {

        /** It waits for another thread to wake it, without a time limit. */
        boolean rests() {
            return stack.stream().anyMatch(frame -> frame.contains("VirtualThread.park("))
                    && stack.stream().noneMatch(frame -> frame.contains(".parkNanos("))
                    && stack.stream().noneMatch(frame -> OUTSIDE.stream().anyMatch(frame::contains));
        }

        /** Where the exercise's code is in it, such as {@code Relay.java:14}; or empty. */
        String line() {
            return stack.stream()
                    .filter(frame -> frame.replaceFirst("^.*?/", "").startsWith("lesson"))
                    .map(frame -> frame.replaceFirst(".*\\(([^)]*)\\).*", "$1"))
                    .findFirst()
                    .orElse("");
        }
    }

    static boolean carries(Thread thread) {
        return thread.getClass().getName().equals(CARRIER);
    }

    static Set<Long> ids() {
        return alive().stream().map(Virtual::id).collect(Collectors.toSet());
    }

    /** All that are alive; none on a JDK that has none. */
    static List<Virtual> alive() {
        if (Runtime.version().feature() < FIRST_JAVA
                || ExerciseThreads.allThreads().noneMatch(VirtualThreads::carries)) {
            return List.of();
        }
        return dumper().map(VirtualThreads::dumped).orElse(List.of());
    }

    private static List<Virtual> dumped(Dumper dumper) {
        try (TemporaryFolder folder = TemporaryFolder.of("threads")) {
            Path file = folder.path().resolve("threads.json");
            dumper.dump(file);
            return read(Values.JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Virtual> read(JsonNode dump) {
        var all = new ArrayList<Virtual>();
        for (JsonNode container : dump.path("threadDump").path("threadContainers")) {
            for (JsonNode thread : container.path("threads")) {
                List<String> stack = Stream.of(thread.path("stack"))
                        .flatMap(frames -> {
                            var lines = new ArrayList<String>();
                            frames.forEach(frame -> lines.add(frame.asText()));
                            return lines.stream();
                        })
                        .toList();
                if (stack.stream().anyMatch(frame -> frame.contains("VirtualThread.run("))
                        && stack.stream().noneMatch(frame -> frame.contains(POLLER))) {
                    all.add(new Virtual(
                            thread.path("tid").asLong(), thread.path("name").asText(), stack));
                }
            }
        }
        return all;
    }

    private interface Dumper {
        void dump(Path file) throws IOException;
    }

    /** {@code HotSpotDiagnosticMXBean.dumpThreads}, which Java 17 does not have. */
    private static Optional<Dumper> dumper() {
        try {
            Class<?> bean = Class.forName("com.sun.management.HotSpotDiagnosticMXBean");
            Class<?> format = Class.forName(bean.getName() + "$ThreadDumpFormat");
            Method dump = bean.getMethod("dumpThreads", String.class, format);
            Object json = format.getMethod("valueOf", String.class).invoke(null, "JSON");
            Object diagnostic = ManagementFactory.class
                    .getMethod("getPlatformMXBean", Class.class)
                    .invoke(null, bean);
            return Optional.of(file -> {
                try {
                    dump.invoke(diagnostic, file.toString(), json);
                } catch (ReflectiveOperationException e) {
                    throw new IOException(e);
                }
            });
        } catch (ReflectiveOperationException none) {
            return Optional.empty();
        }
    }
}

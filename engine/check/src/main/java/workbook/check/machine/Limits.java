package workbook.check.machine;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import workbook.check.compile.ClassPath;

/**
 * What the operating system still lets this JVM have. It is tried, not read: limits have many names,
 * and none of them tells of a container's.
 */
public final class Limits {

    private static final int FILES = 16;
    private static final int RESERVE = 4;
    private static final int THREADS = 4;
    private static final File OPEN_FILES = new File("/dev/fd");

    private static final List<Closeable> reserve = new ArrayList<>();

    private Limits() {}

    /** Opens a few files for {@link #openFiles} to close: where no more are allowed, nothing can be counted. */
    public static synchronized void reserve() {
        try {
            while (reserve.size() < RESERVE) {
                reserve.add(Files.newByteChannel(ClassPath.home(Limits.class)));
            }
        } catch (IOException none) { // or no file, but a folder: it is a jar where it matters
            return;
        }
    }

    private static synchronized void release() {
        reserve.forEach(Limits::close);
        reserve.clear();
    }

    /** The fault if this JVM cannot open a few more files. */
    public static Optional<Fault> files() {
        Path any = ClassPath.home(Limits.class);
        var open = new ArrayList<Closeable>();
        try {
            for (int i = 0; i < FILES && Files.isRegularFile(any); i++) {
                open.add(Files.newByteChannel(any));
            }
            return Optional.empty();
        } catch (NoSuchFileException gone) { // another fault, with other words
            return Optional.empty();
        } catch (IOException full) {
            return Optional.of(new Fault(Fault.Kind.FILES, "the limit is reached"));
        } finally {
            open.forEach(Limits::close);
        }
    }

    private static void close(Closeable one) {
        try {
            one.close();
        } catch (IOException closedAnyway) {
            return;
        }
    }

    /** The fault if this JVM cannot start a few more threads. */
    public static Optional<Fault> threads() {
        return threads(THREADS);
    }

    /** The fault if this JVM cannot start so many more threads. */
    public static Optional<Fault> threads(int most) {
        var end = new CountDownLatch(1);
        var started = new ArrayList<Thread>();
        try {
            for (int i = 0; i < most; i++) {
                var thread = new Thread(() -> await(end), "limit-probe");
                thread.setDaemon(true);
                thread.start();
                started.add(thread);
            }
            return Optional.empty();
        } catch (OutOfMemoryError none) {
            return Optional.of(new Fault(Fault.Kind.THREADS, liveThreads() + " run, and no more are allowed"));
        } finally {
            end.countDown();
            started.forEach(Limits::join);
        }
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The fault if there is no folder where a temporary file can be written. */
    public static Optional<Fault> disk() {
        try {
            Path file = Files.createTempFile("workbook", ".probe");
            try {
                Files.write(file, new byte[1 << 16]);
            } finally {
                Files.deleteIfExists(file);
            }
            return Optional.empty();
        } catch (IOException full) {
            return Optional.of(new Fault(Fault.Kind.DISK, String.valueOf(full.getMessage())));
        }
    }

    /** How many files and connections this JVM has open; 0 where nothing tells, as on Windows. */
    public static int openFiles() {
        String[] names = OPEN_FILES.list();
        if (names == null) {
            release();
            names = OPEN_FILES.list();
        }
        return names == null ? 0 : names.length;
    }

    /** How many threads live in this JVM. */
    public static int liveThreads() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group.activeCount();
    }
}

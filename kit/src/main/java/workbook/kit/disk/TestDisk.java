package workbook.kit.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A disk with a cache in front of it: a model of what a crash leaves of the files in a folder.
 *
 * <p>What a program has written is in the cache, which belongs to the operating system: it outlives the
 * program, and not a power failure. What has been forced outlives both. A real system may have stored
 * more by itself, in whatever order; this one has stored nothing that wasn't forced. To rename or delete a
 * file is stored at once here, which a real system promises only once the folder has been forced, too.
 *
 * <p>Programs use {@link #folder}, in whatever JVM. The real folder shows what they have written; its
 * folder {@code .disk} holds what is stored, and the order to stop.
 */
public final class TestDisk {

    static final String OWN = ".disk";

    private static final String STORED = "stored";
    private static final String ORDER = "order";

    private final Path root;

    private TestDisk(Path root) {
        this.root = root;
    }

    /** The disk of that real folder. */
    public static TestDisk of(Path root) {
        return new TestDisk(root);
    }

    /** The folder, for a program that is tested: whatever it does with the files goes through this disk. */
    public Path folder() {
        return new DiskFileSystem(this).path(root);
    }

    /** What is stored of that file; nothing of one that isn't stored. */
    public byte[] stored(String file) {
        Path copy = stored(root.resolve(file));
        try {
            return Files.exists(copy) ? Files.readAllBytes(copy) : new byte[] {};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files hold what is stored, and nothing else: what a power failure leaves. */
    public void powerFails() {
        List<Path> cached = files(root, path -> !isOwn(path));
        for (Path file : cached) {
            restore(stored(file), file);
        }
        Path store = root.resolve(OWN).resolve(STORED);
        for (Path file : files(store, path -> true)) {
            restore(file, root.resolve(store.relativize(file)));
        }
        goesOn();
    }

    /**
     * From now on, the machine stops in the step of that number, counted from 1, and takes none after it. A
     * step is to force, to rename, to delete or to shorten a file, and isn't done then. A write is two steps:
     * none of its bytes is written in the first one, and a part of them in the second.
     *
     * @param ending what becomes of the program
     * @param permille how much of the last write is done: at least a byte, and at least one is missing
     */
    public void stopsInStep(int step, Ending ending, int permille) {
        write(new Order(step, ending, permille, true));
    }

    /** The same for the next write, whatever steps are taken before it. */
    public void stopsInAWrite(Ending ending, int permille) {
        write(new Order(1, ending, permille, false));
    }

    /** Ends an order to stop, whether it was followed or not. */
    public void goesOn() {
        delete(order());
    }

    /** True if an order to stop has been followed. */
    public boolean hasStopped() {
        Order given = given();
        return given != null && given.steps() == 0;
    }

    /** What becomes of a program when the machine stops. */
    public enum Ending {
        /** A {@link MachineStopped} is thrown, in each step from then on. */
        THROWN,
        /** Its JVM halts. */
        HALTED
    }

    /** Stored on the disk: all that has been written to that file until now. */
    void force(Path file) throws IOException {
        Path copy = stored(file);
        Files.createDirectories(copy.getParent());
        if (Files.exists(file)) { // else deleted since it was opened
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    void moved(Path from, Path to) throws IOException {
        Path copy = stored(from);
        if (Files.exists(copy)) {
            Files.createDirectories(stored(to).getParent());
            Files.move(copy, stored(to), StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.deleteIfExists(stored(to)); // the name is of a file now of which nothing is stored
        }
    }

    void deleted(Path file) throws IOException {
        Files.deleteIfExists(stored(file));
    }

    boolean isOwn(Path path) {
        return path.startsWith(root.resolve(OWN));
    }

    /** A step that is not done if the machine stops in it. */
    synchronized void step() {
        Order given = given();
        if (given != null && (given.steps() == 0 || (given.counted() && next(given)))) {
            stop(given);
        }
    }

    /**
     * A step of which a part is done if the machine stops in it: to write so many bytes.
     *
     * @return how many to write; before the machine {@link #stops}, if it's fewer than given
     */
    synchronized int write(int bytes) {
        Order given = given();
        if (given == null) {
            return bytes;
        }
        if (given.steps() == 0) {
            stop(given);
        }
        return next(given) ? (int) Math.max(1, Math.min(bytes - 1L, (long) bytes * given.permille() / 1000)) : bytes;
    }

    /** The rest of a step in which the machine stops. */
    void stops() {
        Order given = given();
        if (given != null && given.steps() == 0) {
            stop(given);
        }
    }

    /** True if it stops in this step. */
    private boolean next(Order given) {
        Order left = given.next();
        write(left);
        return left.steps() == 0;
    }

    private static void stop(Order given) {
        if (given.ending() == Ending.HALTED) {
            Runtime.getRuntime().halt(137); // as after kill -9
        }
        throw new MachineStopped();
    }

    private Path stored(Path file) {
        return root.resolve(OWN).resolve(STORED).resolve(root.relativize(file).toString());
    }

    private Path order() {
        return root.resolve(OWN).resolve(ORDER);
    }

    private @Nullable Order given() {
        try {
            return Order.read(Files.readString(order()));
        } catch (NoSuchFileException none) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Order given) {
        try {
            Files.createDirectories(root.resolve(OWN));
            Path fresh = order().resolveSibling("order.new");
            Files.writeString(fresh, given.words());
            Files.move(fresh, order(), StandardCopyOption.ATOMIC_MOVE); // others look at it meanwhile
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void restore(Path stored, Path file) {
        try {
            if (Files.exists(stored)) {
                Files.createDirectories(file.getParent());
                Files.copy(stored, file, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, Predicate<Path> wanted) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(wanted)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * To stop in a step, as another JVM can read it.
     *
     * @param steps how many are left; none if it has been followed
     * @param counted whether steps count that are no writes
     */
    private record Order(int steps, Ending ending, int permille, boolean counted) {

        Order next() {
            return new Order(Math.max(0, steps - 1), ending, permille, counted);
        }

        String words() {
            return steps + " " + ending + " " + permille + " " + counted;
        }

        static Order read(String words) {
            String[] each = words.split(" ", -1);
            return new Order(
                    Integer.parseInt(each[0]),
                    Ending.valueOf(each[1]),
                    Integer.parseInt(each[2]),
                    Boolean.parseBoolean(each[3]));
        }
    }
}

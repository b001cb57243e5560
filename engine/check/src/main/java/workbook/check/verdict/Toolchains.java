package workbook.check.verdict;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.Compiler;
import workbook.check.download.OwnLibraries;
import workbook.check.workshop.Archives;
import workbook.check.workshop.Workshop;
import workbook.course.Exercise;

/** Where exercises are compiled and run: those that need the same libraries share a toolchain. */
final class Toolchains implements AutoCloseable {

    private final Path root;
    private final Archives archives;
    private final OwnLibraries libraries;
    private final Function<List<Path>, Workshop> workshops;
    private final Toolchain usual;

    /** For the last exercise that had libraries of its own. */
    private volatile @Nullable Toolchain special;

    /** @param workshops makes a workshop with these libraries beside the workbook's */
    Toolchains(Path root, OwnLibraries libraries, Function<List<Path>, Workshop> workshops) {
        this.root = root;
        this.libraries = libraries;
        this.workshops = workshops;
        archives = new Archives(root);
        usual = new Toolchain(
                List.of(), workshops.apply(List.of()), () -> new Compiler(root, archived() ? archives.tests() : null));
    }

    /** From now on it is told there that something is being downloaded. */
    void telling(Consumer<String> listener) {
        libraries.telling(listener);
    }

    /** True if an exercise's own libraries are still to be downloaded. */
    boolean lacks(Exercise exercise) {
        return libraries.missing(exercise);
    }

    /** True if the usual one starts as fast as it can: the archives of classes belong to these jars and this JDK. */
    boolean archived() {
        return archives.fresh();
    }

    /** That of an exercise; it ends the last one with other libraries of its own. */
    Toolchain of(Exercise exercise) {
        List<Path> own = libraries.of(exercise);
        if (own.isEmpty()) {
            return usual;
        }
        Toolchain last = special;
        if (last != null && last.has(own)) {
            return last;
        }
        if (last != null) {
            last.close();
        }
        Toolchain fresh = new Toolchain(own, workshops.apply(own), () -> new Compiler(root, own));
        special = fresh;
        return fresh;
    }

    /** The process ids of the workshops. */
    List<Long> processes() {
        return Stream.of(usual, special)
                .flatMap(Stream::ofNullable)
                .flatMap(toolchain -> toolchain.processes().stream())
                .toList();
    }

    @Override
    public void close() {
        Stream.of(usual, special).flatMap(Stream::ofNullable).forEach(Toolchain::close);
    }
}

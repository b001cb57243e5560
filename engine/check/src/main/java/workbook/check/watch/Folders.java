package workbook.check.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** The Java files under some folders, as a sweep of stats sees them. */
final class Folders {

    /** What a stat tells: cheap, and different after nearly every save. */
    record Stat(long modified, long size) {}

    private final List<Path> roots;

    Folders(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /** Every folder to listen at: the roots and all below. */
    List<Path> all() {
        return walk().filter(Files::isDirectory).toList();
    }

    /** Every Java file, with its stat; not what an editor puts beside it for a moment, such as {@code .#Relay.java}. */
    Map<Path, Stat> files() {
        var files = new TreeMap<Path, Stat>();
        walk().filter(Folders::named).forEach(path -> stat(path, files));
        return files;
    }

    /** True if a class could be in it. */
    private static boolean named(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".java") && SourceVersion.isIdentifier(name.substring(0, name.length() - 5));
    }

    private static void stat(Path file, Map<Path, Stat> files) {
        try {
            files.put(file, new Stat(Files.getLastModifiedTime(file).toMillis(), Files.size(file)));
        } catch (IOException gone) {
            files.remove(file);
        }
    }

    private Stream<Path> walk() {
        return roots.stream().flatMap(Folders::walk);
    }

    /** A folder that vanishes during the walk is looked at again in the next one. */
    private static Stream<Path> walk(Path root) {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.toList().stream();
        } catch (IOException | java.io.UncheckedIOException gone) {
            return Stream.empty();
        }
    }
}

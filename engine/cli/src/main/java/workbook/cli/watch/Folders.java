package workbook.cli.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** The Java files under some folders, as a sweep of stats sees them. */
final class Folders {

    /** What a stat tells: cheap, and different after nearly every save. */
    record Stat(long modified, long size) {}

    private final List<Path> roots;

    Folders(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /** Every folder to listen at: the roots and all below. */
    Set<Path> all() {
        var folders = new TreeSet<Path>();
        walk(new Visitor() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                folders.add(folder);
                return FileVisitResult.CONTINUE;
            }
        });
        return folders;
    }

    /** Every Java file, with its stat; not what an editor puts beside it for a moment, such as {@code .#Relay.java}. */
    Map<Path, Stat> files() {
        var files = new TreeMap<Path, Stat>();
        walk(new Visitor() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (named(file)) {
                    stat(file, attributes, files);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    /** Of a link, what it leads to counts. */
    private static void stat(Path file, BasicFileAttributes seen, Map<Path, Stat> files) {
        try {
            BasicFileAttributes attributes =
                    seen.isSymbolicLink() ? Files.readAttributes(file, BasicFileAttributes.class) : seen;
            files.put(file, new Stat(attributes.lastModifiedTime().toMillis(), attributes.size()));
        } catch (IOException gone) {
            files.remove(file);
        }
    }

    /** True if a class could be in it. */
    private static boolean named(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".java") && SourceVersion.isIdentifier(name.substring(0, name.length() - 5));
    }

    private void walk(Visitor visitor) {
        for (Path root : roots) {
            try {
                Files.walkFileTree(root, visitor);
            } catch (IOException e) {
                throw new UncheckedIOException(e); // the visitor lets none pass
            }
        }
    }

    /** A folder that vanishes, or cannot be read, hides what is in it and nothing else. */
    private static class Visitor extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFileFailed(Path gone, IOException why) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException why) {
            return FileVisitResult.CONTINUE;
        }
    }
}

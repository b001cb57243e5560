package workbook.check.command;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import workbook.check.progress.Release;

/** Whether the engine that runs is what its sources say: a pull may have brought newer ones. */
public final class Freshness {

    private static final List<String> ENGINE = List.of("wire", "kit", "engine/check");

    private final Path root;
    private final Path jar;
    private final List<String> modules;

    /** @param jar the engine's jar; anything else, such as a folder of classes, is always fresh */
    public Freshness(Path root, Path jar) {
        this(root, jar, ENGINE);
    }

    /** @param modules the folders that the jar was built from */
    Freshness(Path root, Path jar, List<String> modules) {
        this.root = root;
        this.jar = jar;
        this.modules = modules;
    }

    /** True if a source or a pom is newer than the jar; a release cannot be built, and is always fresh. */
    public boolean stale() {
        if (!Files.isRegularFile(jar) || Release.at(root)) {
            return false;
        }
        long built = modified(jar);
        return modified(root.resolve("pom.xml")) > built
                || modules.stream().anyMatch(module -> modified(root.resolve(module + "/pom.xml")) > built)
                || modules.stream().anyMatch(module -> newerIn(root.resolve(module + "/src/main"), built));
    }

    private static long modified(Path file) {
        try {
            return past(Files.getLastModifiedTime(file).toMillis());
        } catch (IOException absent) {
            return 0;
        }
    }

    /** A time in the future, as an archive or another clock may bring it, would be newer for ever. */
    private static long past(long time) {
        return time > System.currentTimeMillis() ? 0 : time;
    }

    private static boolean newerIn(Path folder, long built) {
        var newer = new boolean[1];
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    newer[0] |= past(attributes.lastModifiedTime().toMillis()) > built;
                    return newer[0] ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException absent) {
            return newer[0]; // a workbook without its sources has nothing to be older than
        }
        return newer[0];
    }
}

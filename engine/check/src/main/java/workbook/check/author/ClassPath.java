package workbook.check.author;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What this JVM was started with, as absolute paths. */
public final class ClassPath {

    private ClassPath() {}

    /** Jars and folders, in order. */
    public static List<String> entries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .toList();
    }
}

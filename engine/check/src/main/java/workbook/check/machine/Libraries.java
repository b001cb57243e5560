package workbook.check.machine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import workbook.check.compile.ClassPath;

/** The jars that this JVM was started from, as they were when this was made. */
public final class Libraries {

    private record Stat(long modified, long size) {}

    private final Map<Path, Optional<Stat>> before = new LinkedHashMap<>();

    /** Looks at them now. */
    public Libraries() {
        this(ClassPath.all());
    }

    Libraries(List<Path> jars) {
        jars.forEach(jar -> before.put(jar, stat(jar)));
    }

    private static Optional<Stat> stat(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isDirectory()
                    ? Optional.of(new Stat(0, 0)) // an IDE's classes, which change all the time
                    : Optional.of(new Stat(attributes.lastModifiedTime().toMillis(), attributes.size()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** True if one of them is another one now: somebody has built the workbook again. */
    public boolean changed() {
        return before.entrySet().stream().anyMatch(jar -> !stat(jar.getKey()).equals(jar.getValue()));
    }

    /** The fault if one is not there: a look at each name, which takes less than a millisecond. */
    public Optional<Fault> missing() {
        return before.keySet().stream()
                .filter(jar -> !Files.isReadable(jar))
                .findFirst()
                .map(Libraries::fault);
    }

    /** The fault if one is not there, or is not what was packed; reads them all, which takes a while. */
    public Optional<Fault> damaged() {
        return missing()
                .or(() -> before.keySet().stream()
                        .filter(jar -> !whole(jar))
                        .findFirst()
                        .map(Libraries::fault));
    }

    private static Fault fault(Path jar) {
        return new Fault(Fault.Kind.LIBRARY, jar.toString());
    }

    private static boolean whole(Path jar) {
        if (Files.isDirectory(jar)) {
            return true;
        }
        try (var file = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) file.stream().map(ZipEntry.class::cast)::iterator) {
                if (!whole(file, entry)) {
                    return false;
                }
            }
            return true;
        } catch (IOException | IllegalArgumentException damaged) {
            return false;
        }
    }

    /** The library reads an entry, and leaves it to others to compare its checksum. */
    private static boolean whole(ZipFile file, ZipEntry entry) throws IOException {
        var checksum = new CRC32();
        try (var in = new CheckedInputStream(file.getInputStream(entry), checksum)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return entry.getCrc() < 0 || entry.getCrc() == checksum.getValue();
    }
}

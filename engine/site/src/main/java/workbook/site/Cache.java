package workbook.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.ClassPath;
import workbook.course.Hash;
import workbook.kit.Lab;
import workbook.wire.RepairedServer;

/** What took long to make, by the content of all that it was made from. */
final class Cache {

    private final @Nullable Path folder;
    private final String program;

    private Cache(@Nullable Path folder, String program) {
        this.folder = folder;
        this.program = program;
    }

    /** Keeps nothing. */
    static Cache none() {
        return new Cache(null, "");
    }

    /** Keeps it in a folder; another build of this program, of the kit or of the wire makes it anew. */
    static Cache in(Path folder) {
        List<Path> jars = Stream.of(Cache.class, Lab.class, RepairedServer.class)
                .map(ClassPath::home)
                .toList();
        return jars.stream().allMatch(Files::isRegularFile) ? new Cache(folder, hash("", jars)) : none();
    }

    /** A name for what is made from these files; one that is missing counts, too. */
    String key(String what, List<Path> files) {
        return hash(program + what, files);
    }

    private static String hash(String what, List<Path> files) {
        var hash = new Hash().add(what);
        files.forEach(file -> hash.add(file.toString()).add(file));
        return hash.digits();
    }

    Optional<String> get(String key) {
        if (folder == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(folder.resolve(key)));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    void put(String key, String text) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "new", null);
            Files.writeString(fresh, text);
            Files.move(fresh, folder.resolve(key), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            return; // it is made again
        }
    }
}

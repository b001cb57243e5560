package workbook.check.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Compiles one trusted file in memory, with all that it needs from folders of sources: what the
 * pages show is run from such files.
 */
public final class FileCompiler implements AutoCloseable {

    private final Javac javac;

    /** @param sourceFolders where a class is looked for; the first folder that has it wins */
    public FileCompiler(List<Path> sourceFolders) {
        javac = new Javac(sourceFolders, ClassPath.ofExercises(List.of()));
    }

    /**
     * Bytes by class name, for each source file that was needed.
     *
     * @throws IllegalArgumentException with the compiler's words, if it does not compile
     */
    public Map<Path, Map<String, byte[]>> compile(Path file) {
        try {
            Javac.Result result = javac.compile(List.of(SourceText.of(file)));
            if (!result.errors().isEmpty()) {
                throw new IllegalArgumentException(result.errors().stream()
                        .map(error -> error.file() + ":" + error.line() + ": " + error.message())
                        .collect(Collectors.joining("; ")));
            }
            return result.classes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            javac.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

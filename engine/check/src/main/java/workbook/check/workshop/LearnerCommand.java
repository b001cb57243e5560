package workbook.check.workshop;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.ClassPath;
import workbook.kit.RemoteHost;

/**
 * How a judge starts the JVM of a learner's classes where strangers are judged: with nothing of the environment, with a
 * runtime and libraries of its own, and perhaps in a sandbox.
 *
 * <p>A system property names the file that says so; without one, that JVM is started like the judge's own.
 *
 * @param starter what starts a JVM, and ends with the path of a {@code java}
 * @param options for that JVM
 * @param classPath its libraries, of which the kit is one
 * @param ownFolder whether it needs a folder for temporary files, which is deleted after it: a sandbox has one
 */
public record LearnerCommand(List<String> starter, List<String> options, String classPath, boolean ownFolder) {

    /** The system property with the file's path, in the JVM that owns the workshop and in the judge's. */
    public static final String PROPERTY = "workbook.learner";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Writes it where a JVM with that property finds it. */
    public void write(Path file) throws IOException {
        JSON.writeValue(file.toFile(), this);
    }

    /** What a file says that was written so. */
    public static LearnerCommand read(Path file) throws IOException {
        return JSON.readValue(file.toFile(), LearnerCommand.class);
    }

    /** Options for the judge: where this is, and that nobody loads an agent into it. */
    static List<String> forJudge() {
        String file = System.getProperty(PROPERTY);
        return file == null
                ? List.of()
                : List.of(
                        "-D" + PROPERTY + "=" + file,
                        "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                        "-XX:+DisableAttachMechanism");
    }

    /** Starts the learner's JVM as this JVM was told to. */
    static LearnerJvm start() {
        LearnerCommand command = current();
        if (command == null) {
            return new LearnerJvm(RemoteHost.start(ChildCommand.other(), ClassPath.asArgument()), null, null);
        }
        try {
            return LearnerJvm.start(command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the file says now; null where nobody has told. */
    static @Nullable LearnerCommand current() {
        String file = System.getProperty(PROPERTY);
        try {
            return file == null ? null : read(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package workbook.check.author;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * The JVM in which scripts run during the author's check: a line a script, empty if it kept its word.
 *
 * <p>Not the engine's own JVM: its timers would be taken for the script's.
 */
public final class ScriptsMain {

    private ScriptsMain() {}

    /** Runs the scripts that the arguments name. */
    public static void main(String[] scripts) throws IOException {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        for (String script : scripts) {
            String problems = String.join(" ", Scripts.run(Path.of(script)));
            out.println(problems.replaceAll("\\s+", " "));
        }
        Runtime.getRuntime().halt(0);
    }
}

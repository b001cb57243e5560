package workbook.cli.author;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * JShell scripts that promise what they print: {@code //=> text} after a statement means that the
 * next line of output reads exactly so.
 *
 * <p>A script runs in this JVM, one at a time, with the kit imported; while it runs, the JVM's
 * standard output is the script's.
 */
public final class Scripts {

    private static final String PROMISE = "//=>";

    private Scripts() {}

    /**
     * Runs a script, and says in one sentence each what did not come as promised, with its line.
     *
     * @throws IOException if the file cannot be read
     */
    public static List<String> run(Path script) throws IOException {
        TextFile file = TextFile.read(script);
        if (!file.exists()) {
            throw new IOException(script + " does not exist");
        }
        synchronized (Scripts.class) {
            return run(file);
        }
    }

    private static List<String> run(TextFile script) {
        var problems = new ArrayList<String>();
        try (var shell = new ScriptShell()) {
            for (int i = 0; i < script.lines().size() && problems.isEmpty(); i++) {
                String line = script.lines().get(i);
                String problem = line.strip().startsWith(PROMISE)
                        ? promise(
                                shell, line.strip().substring(PROMISE.length()).strip())
                        : shell.takes(line);
                if (!problem.isEmpty()) {
                    problems.add("line " + (i + 1) + ": " + problem);
                }
            }
            if (problems.isEmpty() && shell.isInTheMiddle()) {
                problems.add("its last statement does not end.");
            }
        }
        return problems;
    }

    private static String promise(ScriptShell shell, String text) {
        return shell.printed()
                .map(line -> line.equals(text) ? "" : "it promises \"" + text + "\" and prints \"" + line + "\".")
                .orElse("it promises \"" + text + "\" and prints nothing more.");
    }
}

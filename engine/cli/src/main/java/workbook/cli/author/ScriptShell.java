package workbook.cli.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import workbook.check.compile.ClassPath;

/** A JShell in this JVM, the kit imported; what its statements print is kept line by line. */
final class ScriptShell implements AutoCloseable {

    /** What every script and every shell of the workbook begins with. */
    static final List<String> IMPORTS = List.of(
            "import workbook.kit.*;",
            "import static workbook.kit.Assertions.assertThat;",
            "import com.corundumstudio.socketio.*;",
            "import java.util.*;");

    private final ScriptOutput output = ScriptOutput.taken();
    private final JShell shell = JShell.builder()
            .executionEngine(ShellExecution.NAME)
            .out(output)
            .err(output)
            .build();
    private final StringBuilder pending = new StringBuilder();

    ScriptShell() {
        ClassPath.entries().forEach(shell::addToClasspath);
        IMPORTS.forEach(this::takes);
    }

    /** Takes one more line; runs what is complete. Returns a sentence if that failed, else empty. */
    String takes(String line) {
        if (pending.length() == 0 && (line.isBlank() || line.strip().startsWith("//") || line.startsWith("/"))) {
            return "";
        }
        pending.append(line).append('\n');
        SourceCodeAnalysis.CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(pending.toString());
        while (info.completeness().isComplete()) {
            pending.setLength(0);
            pending.append(info.remaining());
            String problem = runs(info.source());
            if (!problem.isEmpty() || pending.toString().isBlank()) {
                pending.setLength(0);
                return problem;
            }
            info = shell.sourceCodeAnalysis().analyzeCompletion(pending.toString());
        }
        return info.completeness() == SourceCodeAnalysis.Completeness.UNKNOWN ? runs(pending.toString()) : "";
    }

    /** The next line of output that was not read yet, awaited for a while. */
    Optional<String> printed() {
        return output.next();
    }

    boolean isInTheMiddle() {
        return !pending.toString().replaceAll("(?m)^\\s*//.*$", "").isBlank();
    }

    private String runs(String statement) {
        return shell.eval(statement).stream()
                .map(this::problem)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String problem(SnippetEvent event) {
        if (event.exception() != null) {
            return "it throws " + event.exception().getMessage() + ".";
        }
        if (event.status() == Snippet.Status.REJECTED) {
            List<String> said = new ArrayList<>();
            shell.diagnostics(event.snippet())
                    .filter(Diag::isError)
                    .forEach(diag -> said.add(
                            diag.getMessage(Locale.ENGLISH).lines().findFirst().orElse("")));
            return "it does not compile: " + String.join("; ", said) + ".";
        }
        return "";
    }

    @Override
    public void close() {
        shell.close();
        output.giveBack();
    }
}

package workbook.cli.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import workbook.process.Deadlines;
import workbook.process.ParentJvm;
import workbook.process.Role;
import workbook.process.Service;

/**
 * The JVM in which scripts run during the author's check.
 *
 * <p>Not the engine's own JVM: its timers would be taken for the script's.
 */
public final class ScriptsMain implements ScriptRule.ScriptRunner {

    private ScriptsMain() {}

    /** Runs scripts until the JVM that started it ends. */
    public static void main(String[] none) {
        var unused = ParentJvm.connect(
                Role.JUDGE, Service.of(ScriptRule.ScriptRunner.class, new ScriptsMain()), Deadlines.NOTE);
        ParentJvm.stay();
    }

    @Override
    public List<String> run(String script) {
        try {
            return Scripts.run(Path.of(script));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

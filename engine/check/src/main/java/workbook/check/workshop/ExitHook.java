package workbook.check.workshop;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import workbook.check.machine.Fault;

/** Names the line that called System.exit, or a signal, from the hook that runs while the JVM ends. */
final class ExitHook {

    private final Reporter reporter;
    private final Supplier<@Nullable JudgedLines> running;

    /**
     * A farewell for the run that is under way.
     *
     * @param running finds lines of the judged classes, or gives null between runs
     */
    ExitHook(Reporter reporter, Supplier<@Nullable JudgedLines> running) {
        this.reporter = reporter;
        this.running = running;
    }

    void prepare() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::say, "workbook-farewell"));
    }

    private void say() {
        JudgedLines lines = running.get();
        if (lines == null) {
            return;
        }
        for (Map.Entry<Thread, StackTraceElement[]> each :
                Thread.getAllStackTraces().entrySet()) {
            if (exits(each.getValue())) {
                reporter.dying(Run.End.EXITED, lines.innermost(each.getValue()), 0);
            }
        }
        var signal = new Fault(Fault.Kind.KILLED, "a signal asked it to end");
        reporter.dying(new Exhaustion.Ending(Run.End.MACHINE, signal), null, 0);
    }

    private static boolean exits(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().equals("java.lang.Runtime")
                    && frame.getMethodName().equals("exit")) {
                return true;
            }
        }
        return false;
    }
}

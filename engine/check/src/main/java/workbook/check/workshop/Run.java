package workbook.check.workshop;

import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.check.machine.Fault;

/**
 * How a run of one test class went.
 *
 * @param planned every test there is, in the order of the source
 * @param tests those that ended, in the order of the source
 * @param end how the run itself ended
 * @param during the test that was running when the run ended early, or null
 * @param line the judged classes' line where it ended early, such as {@code Relay.java:12}, or null
 * @param code the exit code of a JVM that ended, or 0
 * @param output what the judged classes printed, clean
 * @param notes what went wrong beside the tests: threads left, exceptions of other threads
 * @param fault what the machine did where it, and not the judged code, ended the run; or null
 */
public record Run(
        List<Planned> planned,
        List<TestRun> tests,
        End end,
        @Nullable String during,
        @Nullable String line,
        int code,
        String output,
        List<String> notes,
        @Nullable Fault fault) {

    /** A run that the machine prevented or ended: it says nothing about the judged code. */
    static Run prevented(Fault fault) {
        return new Run(List.of(), List.of(), End.MACHINE, null, null, 0, "", List.of(), fault);
    }

    /** A test that is to run, and the step it belongs to. */
    public record Planned(String method, int step) {}

    /** How a run can end. */
    public enum End {
        FINISHED,
        /** System.exit. */
        EXITED,
        /** The JVM was gone without a word: halt, or a crash of its own. */
        VANISHED,
        TIMED_OUT,
        OUT_OF_MEMORY,
        TOO_MANY_THREADS,
        /** The judged code says that a thread was refused; it holds few, and the machine has room for many. */
        REFUSED_A_THREAD,
        /** Connections are files, too. */
        TOO_MANY_FILES,
        /** Something wrote into the channel that verdicts come through. */
        GARBLED,
        /** The machine did it: see the fault. */
        MACHINE
    }
}

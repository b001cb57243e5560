package workbook.check.workshop;

import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.check.machine.Fault;
import workbook.process.AnswerOverdue;
import workbook.process.ChannelClosed;
import workbook.process.FrameTooLarge;

/** The workshop's words to the tool; any thread may speak, and only one is the last. */
final class Reporter {

    private static final int NOBODY_LISTENS = 9;

    private final Reports tool;
    private final PrintedOutput output;
    private volatile boolean silent;

    Reporter(Reports tool, PrintedOutput output) {
        this.tool = tool;
        this.output = output;
    }

    /** While silent, a run is only a rehearsal. */
    void silent(boolean yes) {
        silent = yes;
    }

    synchronized void plan(List<Run.Planned> tests) {
        say(() -> tool.planned(tests));
    }

    synchronized void begin(String test) {
        say(() -> tool.begins(test));
    }

    synchronized void ended(TestRun test) {
        say(() -> {
            try {
                tool.ended(test);
            } catch (FrameTooLarge e) {
                tool.ended(test.withoutRecording("What was recorded is not shown: " + e.getMessage() + "."));
            }
        });
    }

    /** The last words; this JVM ends at once. */
    synchronized void dying(Run.End end, @Nullable String line, int code) {
        dying(new Exhaustion.Ending(end, null), line, code);
    }

    /** The same, with what the machine did if it is the reason; a rehearsal says that, too. */
    synchronized void dying(Exhaustion.Ending ending, @Nullable String line, int code) {
        Fault fault = ending.fault();
        silent &= fault == null;
        say(() -> tool.dies(new Reports.LastReport(ending.end(), line, output.take(), fault)));
        Runtime.getRuntime().halt(code);
    }

    private void say(Runnable words) {
        if (silent) {
            return;
        }
        try {
            words.run();
        } catch (ChannelClosed | AnswerOverdue e) {
            Runtime.getRuntime().halt(NOBODY_LISTENS);
        }
    }
}

package workbook.check.workshop;

import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.check.machine.Fault;

/** The workshop's end of the pipe to the tool; any thread may speak, and only one is the last. */
final class Reporter {

    private static final int NOBODY_LISTENS = 9;

    private final Wire wire;
    private final Output output;
    private volatile boolean silent;

    Reporter(Wire wire, Output output) {
        this.wire = wire;
        this.output = output;
    }

    /** While silent, a run is only a rehearsal. */
    void silent(boolean yes) {
        silent = yes;
    }

    synchronized void ready() {
        say(() -> Message.READY.write(wire));
    }

    synchronized void plan(List<Run.Planned> tests) {
        say(() -> {
            Message.PLAN.write(wire);
            wire.list(tests, test -> {
                wire.text(test.method());
                wire.number(test.step());
            });
        });
    }

    synchronized void begin(String test) {
        say(() -> {
            Message.BEGIN.write(wire);
            wire.text(test);
        });
    }

    synchronized void ended(TestRun test) {
        say(() -> {
            Message.TEST.write(wire);
            test.write(wire);
        });
    }

    synchronized void done(List<String> notes, boolean reusable) {
        say(() -> {
            Message.DONE.write(wire);
            wire.list(notes, wire::text);
            wire.flag(reusable);
            wire.text(output.take());
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
        say(() -> {
            Message.DYING.write(wire);
            wire.text(ending.end().name());
            wire.text(line);
            wire.text(output.take());
            wire.text(fault == null ? null : fault.kind().name());
            wire.text(fault == null ? null : fault.detail());
        });
        Runtime.getRuntime().halt(code);
    }

    private void say(Runnable words) {
        if (silent) {
            return;
        }
        try {
            words.run();
            wire.flush();
        } catch (UncheckedIOException e) {
            Runtime.getRuntime().halt(NOBODY_LISTENS);
        }
    }
}

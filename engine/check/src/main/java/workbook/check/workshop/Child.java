package workbook.check.workshop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import workbook.kit.Debugger;

/** One workshop JVM, as its parent sees it: used for run after run while it stays clean. */
final class Child {

    private static final int LONGEST_RUN_SECONDS = 60;
    private static final int MOST_RUNS = 500; // each run leaves a few classes behind
    private static final ScheduledExecutorService GUARD = guard();

    private final Process process;
    private final Wire wire;
    private boolean ready;
    private boolean usable = true;
    private boolean late;
    private int runs;

    private Child(Process process) {
        this.process = process;
        wire = new Wire(process.getInputStream(), process.getOutputStream());
    }

    /** Not the JDK's shared timer: a lab in this JVM would take what waits there for its own. */
    private static ScheduledExecutorService guard() {
        var guard = new ScheduledThreadPoolExecutor(1, work -> {
            var thread = new Thread(work, "workshop-guard");
            thread.setDaemon(true);
            return thread;
        });
        guard.setRemoveOnCancelPolicy(true);
        return guard;
    }

    /** Returns at once; the JVM warms itself meanwhile. */
    static Child fork(List<String> command) throws IOException {
        return new Child(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    boolean usable() {
        return usable && process.isAlive() && runs < MOST_RUNS;
    }

    /** Runs a job, which waits until the JVM is warm. Does not throw for what the job does. */
    Run run(Job job) {
        runs++;
        var run = new RunInProgress();
        Future<?> guard = GUARD.schedule(this::endLateRun, LONGEST_RUN_SECONDS, TimeUnit.SECONDS);
        try {
            if (!awaitReady()) {
                kill();
                return run.ended(Run.End.NOT_STARTED, null, exitCode(), "");
            }
            job.write(wire);
            return follow(run);
        } catch (UncheckedIOException e) {
            kill();
            return run.ended(late ? Run.End.TIMED_OUT : Run.End.VANISHED, null, exitCode(), "");
        } catch (Message.Garbled | IllegalArgumentException | OutOfMemoryError e) { // a wrong word, a wrong number
            kill();
            return run.ended(Run.End.GARBLED, null, 0, "");
        } finally {
            guard.cancel(true);
        }
    }

    private boolean awaitReady() {
        try {
            ready = ready || Message.read(wire) == Message.READY;
            return ready;
        } catch (UncheckedIOException | Message.Garbled e) {
            return false;
        }
    }

    private Run follow(RunInProgress run) {
        while (true) {
            switch (Message.read(wire)) {
                case PLAN -> run.planned.addAll(wire.list(() -> new Run.Planned(wire.text(), wire.number())));
                case BEGIN -> run.during = wire.text();
                case TEST -> run.add(TestRun.read(wire));
                case DYING -> {
                    usable = false;
                    var end = Run.End.valueOf(wire.text());
                    String line = wire.textOrNull();
                    Run last = run.ended(end, line, 0, wire.text());
                    kill();
                    return last;
                }
                case DONE -> {
                    run.notes.addAll(wire.list(wire::text));
                    usable = wire.flag();
                    return run.ended(Run.End.FINISHED, null, 0, wire.text());
                }
                case READY -> throw new Message.Garbled();
            }
        }
    }

    private void endLateRun() {
        if (!Debugger.canAttach()) {
            late = true;
            kill();
        }
    }

    private int exitCode() {
        try {
            return process.waitFor(2, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** Ends it kindly, so that it can archive its classes; waits as long as that takes. */
    void leave() {
        try {
            wire.close();
            process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void kill() {
        usable = false;
        process.descendants().forEach(ProcessHandle::destroyForcibly); // programs, and the other JVM
        process.destroyForcibly();
    }

    long pid() {
        return process.pid();
    }

    /** What is known of a run before its end. */
    private static final class RunInProgress {

        private final List<Run.Planned> planned = new ArrayList<>();
        private final List<TestRun> tests = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private @Nullable String during;

        void add(TestRun test) {
            tests.add(test);
            during = null;
        }

        Run ended(Run.End end, @Nullable String line, int code, String output) {
            return new Run(planned, tests, end, during, line, code, output, notes);
        }
    }
}

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
import workbook.check.machine.Fault;
import workbook.kit.Debugger;

/** One workshop JVM, as its parent sees it: used for run after run while it stays clean. */
final class Child {

    private static final int LONGEST_RUN_SECONDS = 60;
    private static final int MOST_RUNS = 500; // each run leaves a few classes behind
    private static final int WAITS_FOR_EXIT_MILLIS = 500;
    private static final ScheduledExecutorService GUARD = guard();

    private final Process process;
    private final Wire wire;
    private final LastWords lastWords;
    private boolean ready;
    private @Nullable Dying dying;
    private volatile boolean usable = true;
    private volatile boolean late;
    private int runs;

    private Child(Process process) {
        this.process = process;
        wire = new Wire(process.getInputStream(), process.getOutputStream());
        lastWords = LastWords.of(process.getErrorStream());
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
        return new Child(new ProcessBuilder(command).start());
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
                return run.ended(notStarted());
            }
            job.write(wire);
            return follow(run);
        } catch (UncheckedIOException e) {
            int code = exitCode();
            kill();
            return run.ended(late ? Run.End.TIMED_OUT : Run.End.VANISHED, null, code, "");
        } catch (Message.Garbled | IllegalArgumentException | OutOfMemoryError e) { // a wrong word, a wrong number
            kill();
            return run.ended(Run.End.GARBLED, null, 0, "");
        } finally {
            guard.cancel(true);
        }
    }

    private boolean awaitReady() {
        try {
            if (!ready) {
                Message first = Message.read(wire);
                ready = first == Message.READY;
                dying = first == Message.DYING ? Dying.read(wire) : null;
            }
            return ready;
        } catch (UncheckedIOException | Message.Garbled | IllegalArgumentException e) {
            return false;
        }
    }

    private Fault notStarted() {
        int code = exitCode();
        kill();
        Fault said = dying == null ? null : dying.fault();
        return said != null ? said : new Fault(Fault.Kind.JVM, "exit code " + code + lastWords.after(": "));
    }

    private Run follow(RunInProgress run) {
        while (true) {
            switch (Message.read(wire)) {
                case PLAN -> run.planned.addAll(wire.list(() -> new Run.Planned(wire.text(), wire.number())));
                case BEGIN -> run.during = wire.text();
                case TEST -> run.add(TestRun.read(wire));
                case DYING -> {
                    usable = false;
                    Run last = run.ended(Dying.read(wire));
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

    /** Asked before it is killed: a code of its own tells who ended it. */
    private int exitCode() {
        try {
            return process.waitFor(WAITS_FOR_EXIT_MILLIS, TimeUnit.MILLISECONDS) ? process.exitValue() : -1;
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
        try {
            process.descendants().forEach(ProcessHandle::destroyForcibly); // programs, and the other JVM
        } catch (RuntimeException unlisted) { // too many open files: they end when their input does
            usable = false;
        }
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
            return new Run(planned, tests, end, during, line, code, output, notes, null);
        }

        Run ended(Dying words) {
            return new Run(planned, tests, words.end(), during, words.line(), 0, words.output(), notes, words.fault());
        }

        Run ended(Fault fault) {
            return Run.prevented(fault);
        }
    }

    /** The message with which a workshop ends itself. */
    private record Dying(
            Run.End end,
            @Nullable String line,
            String output,
            @Nullable Fault fault) {

        static Dying read(Wire wire) {
            var end = Run.End.valueOf(wire.text());
            String line = wire.textOrNull();
            String output = wire.text();
            String kind = wire.textOrNull();
            String detail = wire.text();
            return new Dying(end, line, output, kind == null ? null : new Fault(Fault.Kind.valueOf(kind), detail));
        }
    }
}

package workbook.check.workshop;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import workbook.check.machine.Fault;
import workbook.check.machine.Loopback;
import workbook.kit.Debugger;
import workbook.process.AnswerOverdue;
import workbook.process.ChannelClosed;
import workbook.process.ChildJvm;
import workbook.process.DaemonThread;
import workbook.process.Deadlines;
import workbook.process.JavaCommand;
import workbook.process.RemoteCalls;
import workbook.process.Role;
import workbook.process.Service;

/** One workshop JVM, as its parent sees it: used for run after run while it stays clean. */
final class Child {

    private static final int MOST_RUNS = 500; // each run leaves a few classes behind
    private static final int LOOK_MILLIS = 250;
    private static final ScheduledExecutorService GUARD = guard();

    private final PrintedOutput printed = new PrintedOutput(); // past System.out, to the descriptors
    private final ChildJvm jvm;
    private @Nullable RemoteCalls calls;
    private volatile RunInProgress running = new RunInProgress();
    private volatile boolean usable = true;
    private volatile boolean late;
    private int runs;

    private Child(JavaCommand command) throws IOException {
        PrintStream lines = printed.stream();
        jvm = ChildJvm.start(Role.JUDGE, command, lines::println);
    }

    /** Not the JDK's shared timer: a lab in this JVM would take what waits there for its own. */
    private static ScheduledExecutorService guard() {
        var guard = new ScheduledThreadPoolExecutor(1, DaemonThread.named("workshop-guard"));
        guard.setRemoveOnCancelPolicy(true);
        return guard;
    }

    /** Returns at once; the JVM warms itself meanwhile. */
    static Child fork(JavaCommand command) throws IOException {
        return new Child(command);
    }

    boolean usable() {
        return usable && jvm.alive() && runs < MOST_RUNS;
    }

    /** True if nothing has run in it yet but what warms it. */
    boolean unused() {
        return runs == 0;
    }

    /** Runs a job, which waits until the JVM is warm. Does not throw for what the job does. */
    Run run(Job job) {
        runs++;
        var run = new RunInProgress();
        running = run;
        Jobs jobs;
        try {
            jobs = warm();
        } catch (IOException | ChannelClosed | AnswerOverdue e) {
            return run.ended(notStarted());
        }
        Future<?> guard =
                GUARD.scheduleAtFixedRate(() -> endLate(run, job), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        try {
            Jobs.Done done = jobs.run(job);
            usable = jvm.awaitMark() && done.reusable();
            return run.ended(done, printed.take());
        } catch (ChannelClosed e) {
            return run.ended(broken(e), exitCode(), printed.take());
        } catch (AnswerOverdue e) {
            kill();
            return run.ended(Run.End.TIMED_OUT, 0, printed.take());
        } catch (RuntimeException | OutOfMemoryError e) { // too much to send, or to take
            kill();
            return run.ended(Run.End.GARBLED, 0, "");
        } finally {
            guard.cancel(true);
        }
    }

    /** Connects and waits for the first run's sake only. */
    private Jobs warm() throws IOException {
        RemoteCalls known = calls;
        if (known == null) {
            Service notes = Service.of(Reports.class, new Notes()).on(Runnable::run); // one after the other
            known = jvm.connect(notes, Deadlines.WARM);
            calls = known;
            known.root(Jobs.class).warm();
        }
        String unused = printed.take(); // what the JVM said while it started, or what came too late for the run before
        return known.root(Jobs.class, Deadlines.DEBUGGED); // the guard is sooner, where nobody debugs
    }

    private Fault notStarted() {
        int code = exitCode();
        String words = JvmMessages.of(printed.take());
        Reports.LastReport last = running.last;
        Fault said = last == null ? null : last.fault();
        if (said != null) {
            return said;
        }
        var none = new Fault(Fault.Kind.JVM, "exit code " + code + (words.isEmpty() ? "" : ": " + words));
        return Loopback.fault().orElse(none); // without it, no JVM can connect
    }

    private Run.End broken(ChannelClosed why) {
        return late ? Run.End.TIMED_OUT : why.garbled() ? Run.End.GARBLED : Run.End.VANISHED;
    }

    /** The workshop's own watchdog is sooner, unless the judged code has stopped that as well. */
    private void endLate(RunInProgress run, Job job) {
        boolean silent = run.silentFor() > Watchdog.LONGEST * (long) job.patienceMillis() + Deadlines.SILENCE;
        if ((silent || run.lasted() > Deadlines.JOB) && !ChildCommand.debugged() && !Debugger.canAttach()) {
            late = true;
            kill();
        }
    }

    /** Asked before it is killed: a code of its own tells who ended it. */
    private int exitCode() {
        int code = jvm.exitCode();
        kill();
        jvm.awaitOutput();
        return code;
    }

    /** Ends it kindly, so that it can archive its classes; waits as long as that takes. */
    void leave() {
        RemoteCalls known = calls;
        if (known != null) {
            jvm.leave(known, Deadlines.ARCHIVE);
        }
    }

    void kill() {
        usable = false;
        jvm.close();
    }

    long pid() {
        return jvm.pid();
    }

    /** Hands on what the JVM tells to the run that is under way. */
    private final class Notes implements Reports {

        @Override
        public void planned(List<Run.Planned> tests) {
            running.planned(tests);
        }

        @Override
        public void begins(String test) {
            running.begins(test);
        }

        @Override
        public void ended(TestRun test) {
            running.add(test);
        }

        @Override
        public void dies(LastReport last) {
            usable = false;
            running.last = last;
        }
    }

    /** What is known of a run before its end. */
    private static final class RunInProgress {

        private final List<Run.Planned> planned = new ArrayList<>();
        private final List<TestRun> tests = new ArrayList<>();
        private @Nullable String during;
        private final long begun = System.nanoTime();
        private volatile long heard = begun;
        private volatile Reports.@Nullable LastReport last;

        synchronized void planned(List<Run.Planned> all) {
            heard = System.nanoTime();
            planned.addAll(all);
        }

        synchronized void begins(String test) {
            heard = System.nanoTime();
            during = test;
        }

        synchronized void add(TestRun test) {
            heard = System.nanoTime();
            tests.add(test);
            during = null;
        }

        /** How long a test has been running; what comes before and after has the whole job's time. */
        synchronized long silentFor() {
            return during == null ? 0 : since(heard);
        }

        long lasted() {
            return since(begun);
        }

        private static long since(long moment) {
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - moment);
        }

        Run ended(Jobs.Done done, String printed) {
            return ended(Run.End.FINISHED, null, 0, done.output() + printed, done.notes(), null);
        }

        /** By its own last report if there was one. */
        Run ended(Run.End end, int code, String printed) {
            Reports.LastReport own = last;
            return own == null
                    ? ended(end, null, code, printed, List.of(), null)
                    : ended(own.end(), own.line(), 0, own.output() + printed, List.of(), own.fault());
        }

        Run ended(Fault fault) {
            return Run.prevented(fault);
        }

        private synchronized Run ended(
                Run.End end,
                @Nullable String line,
                int code,
                String output,
                List<String> notes,
                @Nullable Fault fault) {
            return new Run(List.copyOf(planned), List.copyOf(tests), end, during, line, code, output, notes, fault);
        }
    }
}

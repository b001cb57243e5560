package workbook.check.workshop;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import workbook.check.machine.Fault;
import workbook.check.machine.Limits;
import workbook.kit.Lab;

/**
 * The workshop's own JVM: warms itself, then runs one job after another until its parent is gone.
 *
 * <p>Jobs come on the standard input, reports leave on the standard output; the judged code sees
 * neither.
 */
public final class WorkshopMain {

    /** Argument: go through both ways to be ready, so that the classes of both are archived. */
    static final String TRAIN = "--train";

    /** Argument: be ready sooner, and rehearse only while there is nothing to do. */
    static final String UNREHEARSED = "--unrehearsed";

    private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
    private final Output output = new Output();
    private final Wire wire;
    private final Reporter reporter;
    private final Watchdog watchdog;
    private final OtherJvm otherJvm = new OtherJvm();
    private volatile @Nullable Lines running;

    private WorkshopMain() {
        wire = new Wire(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
        reporter = new Reporter(wire, output);
        watchdog = new Watchdog(reporter);
    }

    /** Runs until the standard input ends. */
    public static void main(String[] args) throws InterruptedException {
        var workshop = new WorkshopMain();
        try {
            workshop.work(List.of(args));
        } catch (VirtualMachineError | RuntimeException | LinkageError broken) { // none of it is the judged code's
            Fault none = new Fault(Fault.Kind.JVM, broken.toString());
            Fault fault = Limits.threads().or(Limits::files).orElse(none);
            workshop.reporter.dying(new Exhaustion.Ending(Run.End.MACHINE, fault), null, 3);
        }
    }

    private void work(List<String> args) throws InterruptedException {
        System.setIn(InputStream.nullInputStream());
        System.setOut(output.stream());
        System.setErr(output.stream());
        watchdog.start();
        boolean train = args.contains(TRAIN);
        List<Thread> warming = train || args.contains(UNREHEARSED) ? warming() : List.of();
        if (warming.isEmpty()) {
            rehearse();
        }
        new Farewell(reporter, () -> running).prepare();
        listen();
        reporter.ready();
        for (Thread part : warming) { // two labs at once would take each other's threads for their own
            part.join();
        }
        if (train) {
            rehearse();
        }
        while (true) {
            run(jobs.take());
        }
    }

    /** The first run of anything takes half a second: so the first run is nobody's. */
    private void rehearse() throws InterruptedException {
        reporter.silent(true);
        run(Rehearsal.job());
        output.take();
        reporter.silent(false);
    }

    /** Loads at the same time what a first run would load one after the other. */
    private static List<Thread> warming() {
        List<Thread> parts =
                List.of(new Thread(Lab::prepare, "workbook-lab"), new Thread(TestRound::prepare, "workbook-junit"));
        parts.forEach(Thread::start);
        return parts;
    }

    /** Always reading: the end of the input is how a workshop learns that its parent died. */
    private void listen() {
        var thread = new Thread(this::readJobs, "workbook-jobs");
        thread.setDaemon(true);
        thread.start();
    }

    private void readJobs() {
        try {
            while (true) {
                jobs.add(Job.read(wire));
            }
        } catch (UncheckedIOException e) {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly); // learners' programs
            Runtime.getRuntime().halt(0);
        }
    }

    private void run(Job job) throws InterruptedException {
        Map<String, byte[]> classes = new HashMap<>(job.judge());
        classes.putAll(job.tests());
        var loader = new RunLoader(classes);
        var lines = new Lines(job.judged().keySet());
        var exhaustion = Exhaustion.fromNowOn();
        var leftovers = new Leftovers(reporter, lines, loader, exhaustion);
        Thread.setDefaultUncaughtExceptionHandler(leftovers);
        running = lines;
        var round = new TestRound(reporter, watchdog, lines, job.patienceMillis(), exhaustion);
        try {
            otherJvm.during(job, () -> {
                var tests = new Thread(() -> round.run(load(loader, job.testClass())), "tests");
                tests.setContextClassLoader(loader);
                tests.start();
                tests.join();
            });
        } catch (RuntimeException noOtherJvm) {
            var fault = new Fault(Fault.Kind.JVM, noOtherJvm.toString());
            reporter.dying(new Exhaustion.Ending(Run.End.MACHINE, fault), null, 3);
        }
        watchdog.end();
        List<String> notes = leftovers.notes();
        running = null;
        reporter.done(notes, notes.isEmpty());
    }

    private static Class<?> load(ClassLoader loader, String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}

package workbook.check.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.check.machine.Fault;

/**
 * Where the judged code runs: warm JVMs apart from the tool, so that nothing it does stops the tool.
 *
 * <p>A JVM serves run after run; one that was left unclean is thrown away, and the spare takes its
 * place. Not for several threads at once, except {@link #close}.
 */
public final class Workshop implements AutoCloseable {

    private final Path root;
    private final boolean sparing;
    private final @Nullable Path training;
    private final List<Path> libraries;
    private volatile @Nullable Child busy;
    private @Nullable Child spare;
    private volatile @Nullable Child apart; // never had judged code beside its tests
    private volatile boolean closed;
    private String unstarted = "";

    private Workshop(Path root, boolean sparing, @Nullable Path training, List<Path> libraries) {
        this.root = root;
        this.libraries = libraries;
        this.sparing = sparing;
        this.training = training;
        busy = fork();
    }

    /**
     * A workshop for a few runs; its JVM is started now, and replaced only when it is needed.
     *
     * @param libraries jars that its JVMs have beside those of the workbook
     */
    public static Workshop once(Path root, List<Path> libraries) {
        return new Workshop(root, false, null, libraries);
    }

    /** The same, but it always has a second warm JVM, so that no run waits for a replacement. */
    public static Workshop withSpare(Path root, List<Path> libraries) {
        return new Workshop(root, true, null, libraries);
    }

    /** A workshop whose classes are archived when it is closed, which then takes a second or two. */
    public static Workshop training(Path root, Path archive) {
        return new Workshop(root, false, archive, List.of());
    }

    /** Runs a job, and waits for its end. Never throws for what the judged code does. */
    public Run run(Job job) {
        return run(job, new Stop());
    }

    /**
     * The same, unless it is stopped before its end.
     *
     * @throws CancellationException if it was stopped
     */
    public Run run(Job job, Stop stop) {
        stop.check();
        Run run = run(next(job), job, stop);
        boolean doubtful = run.end() == Run.End.REFUSED_A_THREAD || VanishedJvm.ofTheMachine(run, job);
        boolean again = training == null && !closed && !stop.stopped() && doubtful;
        Run last = again ? again(job, run, stop) : run;
        prepare();
        stop.check();
        return last;
    }

    private Run run(@Nullable Child child, Job job, Stop stop) {
        if (child == null) {
            return Run.prevented(new Fault(Fault.Kind.JVM, unstarted));
        }
        if (job.isolation().apart()) {
            apart = child;
        } else {
            busy = child;
        }
        stop.by(child::kill);
        try {
            return child.run(job);
        } finally {
            stop.by(() -> {});
        }
    }

    /**
     * What the machine ended once may come to its end in another JVM: so a learner hears of it only
     * when it happens twice. The second one does without the archive of classes, which may be broken.
     */
    private Run again(Job job, Run first, Stop stop) {
        Run second = run(fork(null), job, stop);
        if (VanishedJvm.ofTheMachine(second, job)) {
            return second.fault() != null ? second : Run.prevented(VanishedJvm.fault(second));
        }
        if (first.end() != Run.End.REFUSED_A_THREAD && !VanishedJvm.killed(first)) {
            discardArchive();
        }
        return second;
    }

    /** The next command finds none, and has a new one made. */
    private void discardArchive() {
        try {
            Files.deleteIfExists(new Archives(root).workshop());
        } catch (IOException inUse) { // on Windows, by the spare
            return;
        }
    }

    /** A JVM in which judged code has run could have been prepared by it: it judges no other's. */
    private @Nullable Child next(Job job) {
        boolean two = job.isolation().apart();
        Child last = two ? apart : busy;
        if (last != null && last.usable()) {
            return last;
        }
        if (two) {
            Child unused = busy;
            if (unused != null && unused.usable() && unused.unused()) {
                busy = null;
                return unused;
            }
            return fork();
        }
        Child next = spare != null && spare.usable() ? spare : fork();
        spare = null;
        return next;
    }

    /** After a run, when nobody waits for it: replaces what the run has used up. */
    private void prepare() {
        if (closed) {
            kill();
            return;
        }
        if (apart != null && !apart.usable()) {
            apart.kill();
            apart = null;
        }
        if (busy != null && !busy.usable()) {
            busy.kill();
            busy = spare;
            spare = null;
        }
        if (sparing && busy == null) {
            busy = fork();
        }
        if (sparing && spare == null) {
            spare = fork();
        }
    }

    private @Nullable Child fork() {
        return fork(new Archives(root).workshop());
    }

    private @Nullable Child fork(@Nullable Path archive) {
        try {
            return Child.fork(
                    training == null ? ChildCommand.of(archive, sparing, libraries) : ChildCommand.training(training));
        } catch (IOException | OutOfMemoryError none) { // which is what a JVM says without threads, too
            unstarted = String.valueOf(none.getMessage()); // told by the run that needs it
            return null;
        }
    }

    /** The process ids of its JVMs, for measuring. */
    public List<Long> processes() {
        return Stream.of(busy, spare, apart)
                .flatMap(Stream::ofNullable)
                .map(Child::pid)
                .toList();
    }

    @Override
    public void close() {
        closed = true;
        Child trained = apart != null ? apart : busy;
        if (trained != null && training != null) {
            trained.leave();
        }
        kill();
    }

    private void kill() {
        Stream.of(busy, spare, apart).flatMap(Stream::ofNullable).forEach(Child::kill);
    }
}

package workbook.check.workshop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the judged code runs: warm JVMs apart from the tool, so that nothing it does stops the tool.
 *
 * <p>A JVM serves run after run; one that was left unclean is thrown away, and the spare takes its
 * place. Not for several threads at once.
 */
public final class Workshop implements AutoCloseable {

    private final Path root;
    private final boolean sparing;
    private final @Nullable Path training;
    private @Nullable Child busy;
    private @Nullable Child spare;

    private Workshop(Path root, boolean sparing, @Nullable Path training) {
        this.root = root;
        this.sparing = sparing;
        this.training = training;
        busy = fork();
    }

    /** A workshop for a few runs; its JVM is started now, and replaced only when it is needed. */
    public static Workshop once(Path root) {
        return new Workshop(root, false, null);
    }

    /** A workshop that always has a second warm JVM, so that no run waits for a replacement. */
    public static Workshop withSpare(Path root) {
        return new Workshop(root, true, null);
    }

    /** A workshop whose classes are archived when it is closed, which then takes a second or two. */
    public static Workshop training(Path root, Path archive) {
        return new Workshop(root, false, archive);
    }

    /** Runs a job, and waits for its end. Never throws for what the judged code does. */
    public Run run(Job job) {
        Child child = next();
        if (child == null) {
            return Run.notStarted();
        }
        Run run = child.run(job);
        busy = child;
        prepare();
        return run;
    }

    private @Nullable Child next() {
        if (busy != null && busy.usable()) {
            return busy;
        }
        Child next = spare != null && spare.usable() ? spare : fork();
        spare = null;
        return next;
    }

    /** After a run, when nobody waits for it: replaces what the run has used up. */
    private void prepare() {
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
        try {
            return Child.fork(
                    training == null
                            ? ChildCommand.of(new Archives(root).workshop(), sparing)
                            : ChildCommand.training(training));
        } catch (IOException e) {
            return null; // said as "not started" by the run that needs it
        }
    }

    /** The process ids of its JVMs, for measuring. */
    public List<Long> processes() {
        return Stream.of(busy, spare)
                .flatMap(Stream::ofNullable)
                .map(Child::pid)
                .toList();
    }

    @Override
    public void close() {
        if (busy != null && training != null) {
            busy.leave();
        }
        if (busy != null) {
            busy.kill();
        }
        if (spare != null) {
            spare.kill();
        }
    }
}

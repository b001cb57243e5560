package workbook.check.workshop;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.check.machine.Fault;
import workbook.check.machine.Limits;
import workbook.check.machine.Loopback;
import workbook.process.ChannelClosed;
import workbook.process.JvmNotStarted;

/**
 * What has run out when a test failed, and who has used it up: the judged code, or the machine, which
 * had too little from the start.
 *
 * <p>Evidence is how many threads and files the run holds beyond those that the workshop had before, or those of the
 * learner's JVM, counted from outside. What that JVM says is only a reason to look.
 */
final class Exhaustion {

    /** No answer to an exercise needs so many; the workshop itself needs less than a hundred. */
    private static final int MANY = 200;

    /** So many threads are stopped before they harm the machine. */
    private static final int TOO_MANY = 2_000;

    /** An honest answer's JVM has some sixty threads, its libraries' included: where these fit in, no machine is full. */
    private static final int ROOM = 64;

    /** What a sandbox lets an answer write. */
    private static final long MUCH = 32 << 20;

    private static final String NO_THREAD = "native thread";
    private static final String NO_FILE = "Too many open files";
    private static final String NO_FILE_ANYWHERE = NO_FILE + " in system";
    private static final String NO_CLASS = "NoClassDefFoundError";
    private static final String NO_SPACE = "No space left on device";
    private static final int DEEPEST_CAUSE = 10;

    private final int threads;
    private final int files;
    private volatile @Nullable LearnerProcesses learner;

    private Exhaustion(int threads, int files) {
        this.threads = threads;
        this.files = files;
    }

    /** Looks at what the workshop has before a run. */
    static Exhaustion fromNowOn() {
        Limits.reserve();
        return new Exhaustion(Limits.liveThreads(), Limits.openFiles());
    }

    /**
     * How the run has to end early.
     *
     * @param fault the machine's, or null where the judged code is the reason
     */
    record Ending(Run.End end, @Nullable Fault fault) {}

    /** True if the judged code starts threads without an end. */
    boolean endless() {
        LearnerProcesses there = learner;
        return Limits.liveThreads() - threads > TOO_MANY || (there != null && there.threadsOfFirst() > TOO_MANY);
    }

    /** From now on the judged code is there, and what it holds is counted there. */
    void of(LearnerProcesses processes) {
        learner = processes;
    }

    private int ownThreads() {
        LearnerProcesses there = learner;
        return Math.max(Limits.liveThreads() - threads, there == null ? 0 : there.threads());
    }

    private int ownFiles() {
        LearnerProcesses there = learner;
        return Math.max(Limits.openFiles() - files, there == null ? 0 : there.files());
    }

    /**
     * Looks for what has run out; a few milliseconds at most, and only after a failure.
     *
     * @param judged true if code of the exercise is on the stack of what was thrown
     */
    Optional<Ending> after(Throwable thrown, List<String> notes, boolean judged) {
        if (memory(thrown, notes)) {
            return Optional.of(new Ending(Run.End.OUT_OF_MEMORY, null));
        }
        int ownThreads = ownThreads();
        return now().or(() -> missingThread(thrown, notes, ownThreads))
                .or(() -> there(thrown, notes))
                .or(() -> judged ? Optional.empty() : ofTheKit(thrown));
    }

    /** What there is none of at this moment: threads, files, connections. */
    Optional<Ending> now() {
        int ownThreads = ownThreads();
        int ownFiles = ownFiles();
        return Limits.threads()
                .map(fault -> blame(fault, Run.End.TOO_MANY_THREADS, ownThreads))
                .or(() -> Limits.files().map(fault -> blame(fault, Run.End.TOO_MANY_FILES, ownFiles)))
                .or(() -> Loopback.fault().map(fault -> blame(fault, Run.End.TOO_MANY_FILES, ownFiles)));
    }

    private static Ending blame(Fault fault, Run.End end, int own) {
        return own >= MANY ? new Ending(end, null) : new Ending(Run.End.MACHINE, fault);
    }

    private static boolean memory(Throwable thrown, List<String> notes) {
        return causes(thrown).anyMatch(Exhaustion::memory)
                || notes.stream()
                        .anyMatch(note -> note.contains("java.lang.OutOfMemoryError") && !note.contains(NO_THREAD));
    }

    private static boolean memory(Throwable one) {
        return one instanceof OutOfMemoryError
                && !String.valueOf(one.getMessage()).contains(NO_THREAD);
    }

    /** A thread was refused a moment ago, although there is room again. */
    private Optional<Ending> missingThread(Throwable thrown, List<String> notes, int own) {
        boolean refused = says(thrown, notes, "OutOfMemoryError") && says(thrown, notes, NO_THREAD);
        if (!refused) {
            return Optional.empty();
        }
        if (learner != null && own < MANY && Limits.threads(ROOM).isEmpty()) {
            return Optional.of(new Ending(Run.End.REFUSED_A_THREAD, null));
        }
        var fault = new Fault(Fault.Kind.THREADS, "one was refused");
        return Optional.of(blame(fault, Run.End.TOO_MANY_THREADS, own));
    }

    private static boolean says(Throwable thrown, List<String> notes, String words) {
        return Stream.concat(causes(thrown).map(String::valueOf), notes.stream())
                .anyMatch(each -> each.contains(words));
    }

    /** What has happened in the learner's JVM, where that is another one. */
    private Optional<Ending> there(Throwable thrown, List<String> notes) {
        LearnerProcesses there = learner;
        if (there == null) {
            return Optional.empty();
        }
        if (causes(thrown).anyMatch(ChannelClosed.class::isInstance)) {
            return there.killed().map(fault -> new Ending(Run.End.MACHINE, fault));
        }
        boolean unloaded = says(thrown, notes, NO_CLASS) && there.files() >= MANY; // its file could not be opened
        if (unloaded || says(thrown, notes, NO_FILE)) {
            var fault = new Fault(Fault.Kind.FILES, "the limit is reached");
            boolean ours = there.confined() && !says(thrown, notes, NO_FILE_ANYWHERE);
            return Optional.of(blame(fault, Run.End.TOO_MANY_FILES, ours ? MANY : there.files()));
        }
        return says(thrown, notes, NO_SPACE) ? fullDisk() : Optional.empty();
    }

    /** A sandbox has a disk of its own, and nobody else fills it. */
    private Optional<Ending> fullDisk() {
        LearnerProcesses there = learner;
        boolean own = there != null && (there.confined() || there.bytes() > MUCH);
        return own ? Optional.empty() : Limits.disk().map(fault -> new Ending(Run.End.MACHINE, fault));
    }

    /** The kit writes the learner's own program into a temporary folder, and starts a JVM for it. */
    private Optional<Ending> ofTheKit(Throwable thrown) {
        if (causes(thrown).noneMatch(IOException.class::isInstance)) {
            return Optional.empty();
        }
        Optional<Fault> jvm = causes(thrown)
                .filter(JvmNotStarted.class::isInstance)
                .findFirst()
                .map(cause -> new Fault(Fault.Kind.JVM, String.valueOf(cause.getMessage())));
        return jvm.map(fault -> new Ending(Run.End.MACHINE, fault)).or(this::fullDisk);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, one -> one != null, Throwable::getCause).limit(DEEPEST_CAUSE);
    }
}

package workbook.check.workshop;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import workbook.check.machine.Fault;
import workbook.process.TemporaryFolder;

/**
 * The processes that a learner's JVM consists of, as the judge's JVM sees them: what they hold is the operating
 * system's word, and not that of the judged code. Where the system does not tell, they hold nothing.
 */
final class LearnerProcesses {

    private static final File PROCESSES = new File("/proc");
    private static final int FOLDERS_ITSELF = 2; // its own name and its parent's: the other links are threads

    private final LearnerJvm learner;
    private final Job job;

    LearnerProcesses(LearnerJvm learner, Job job) {
        this.learner = learner;
        this.job = job;
    }

    /** True if its files, threads and processes have limits of their own, which the machine's are not. */
    boolean confined() {
        return job.isolation() == Isolation.SANDBOX;
    }

    /** How many threads they have. */
    int threads() {
        return each().mapToInt(pid -> count(pid, "task")).sum();
    }

    /** How many the first of them has: the same where nothing is around the JVM, and cheap to ask. */
    int threadsOfFirst() {
        try {
            Path tasks = PROCESSES.toPath().resolve(learner.host().pid() + "/task");
            return (Integer) Files.getAttribute(tasks, "unix:nlink") - FOLDERS_ITSELF;
        } catch (IOException | UnsupportedOperationException unknown) {
            return 0;
        }
    }

    /** How many files and connections they have open. */
    int files() {
        return each().mapToInt(pid -> count(pid, "fd")).sum();
    }

    private Stream<Long> each() {
        return ProcessHandle.of(learner.host().pid()).stream()
                .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
                .map(ProcessHandle::pid);
    }

    private static int count(long pid, String what) {
        String[] names = new File(PROCESSES, pid + "/" + what).list();
        return names == null ? 0 : names.length;
    }

    /** How many bytes are in its folder for temporary files. */
    long bytes() {
        TemporaryFolder folder = learner.folder();
        if (folder == null) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(folder.path())) {
            return all.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException | UncheckedIOException changing) {
            return 0;
        }
    }

    /** The fault if something ended it that was not the judged code, to be asked once it answers no more. */
    Optional<Fault> killed() {
        return VanishedJvm.fromOutside(learner.host().ownExitCode(), job);
    }
}

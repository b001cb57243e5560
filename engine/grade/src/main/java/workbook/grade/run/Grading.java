package workbook.grade.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.ClassPath;
import workbook.check.download.NotDownloaded;
import workbook.check.download.OwnLibraries;
import workbook.check.verdict.Status;
import workbook.check.workshop.Isolation;
import workbook.course.Count;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.course.Hash;
import workbook.grade.judge.InfrastructureException;
import workbook.grade.judge.Judging;
import workbook.grade.judge.Probe;
import workbook.grade.judge.RuntimeCache;
import workbook.grade.result.ClassResults;
import workbook.grade.result.ResultFile;
import workbook.process.DaemonThread;

/**
 * One run over a class. First what was handed in is read into a {@link TaskList}, then the tasks are judged. So an interrupted run goes on where it was, and while it judges, memory does not grow with the class.
 */
public final class Grading {

    private static final int MOST_ATTEMPTS = 3;
    private static final String BEFORE = "results-before.jsonl";

    private final Course course;
    private final Order order;
    private final PrintStream screen;
    private final boolean terminal;
    private final Path work;
    private @Nullable QueuedJudging queue;

    /**
     * One run, which has not begun.
     *
     * @param screen for what a teacher wants to see meanwhile
     * @param terminal whether a line there can be written again
     */
    public Grading(Course course, Order order, PrintStream screen, boolean terminal) {
        this.course = course;
        this.order = order;
        this.screen = screen;
        this.terminal = terminal;
        work = order.out().resolve(".work");
    }

    /** The same, judged by the workers of a queue. */
    public Grading through(@Nullable QueuedJudging workers) {
        queue = workers;
        return this;
    }

    /**
     * What a run has found.
     *
     * @param results in the order of the students and of the course
     * @param previous what another engine, JDK or isolation had found in the same folder; null if there is none
     * @param problems sentences for the teacher about what was handed in
     */
    public record Graded(ClassResults results, @Nullable ClassResults previous, List<String> problems) {

        public Graded {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Grades.
     *
     * @throws IOException with a sentence; what was graded is kept
     */
    public Graded run() throws IOException, InterruptedException {
        Files.createDirectories(work);
        QueuedJudging workers = queue;
        Isolation theirs = order.isolation();
        Probe probe = workers != null && theirs != null ? new Probe(theirs, "It was asked for.") : Probe.of(theirs);
        probe.sentences().forEach(screen::println);
        RuntimeCache.prepare(
                course.root(), () -> screen.println("Preparing what answers run on, once: this takes half a minute."));
        TestTrial.of(course, order, probe.isolation(), screen);
        String engine = engine(course.root(), probe.isolation());
        startAnew(engine);
        TaskList tasks = TaskList.of(course, order, work, screen);
        tasks.exercises().forEach(this::download);
        List<String> keys = tasks.keys(engine);
        int answers;
        try (Journal results = Journal.open(work)) {
            List<String> counting = tasks.countingKeys(engine);
            answers = counting.size();
            int before = (int) counting.stream().filter(results::has).count();
            var bar = new ProgressBar(screen, terminal, answers, before);
            if (workers == null) {
                judge(probe.isolation(), engine, tasks, results, bar);
            } else {
                workers.judge(
                        course, probe.isolation(), engine, tasks, results, bar, Files.exists(work.resolve(BEFORE)));
            }
            bar.end();
            results.sort(keys, work);
        }
        if (answers == 0 && !keys.isEmpty()) {
            screen.println("None of the " + Count.of(keys.size(), "answer") + " is to an exercise that counts here.");
        }
        screen.println(Count.of(answers, "answer") + " of " + Count.of(tasks.students(), "student") + ".");
        Path before = work.resolve(BEFORE);
        return new Graded(
                counting(Journal.file(work)), Files.exists(before) ? counting(before) : null, tasks.remarks());
    }

    private ClassResults counting(Path file) throws IOException {
        var some = course.exercises().stream()
                .filter(order.counts())
                .map(Exercise::id)
                .collect(Collectors.toSet());
        return ResultFile.read(file)
                .results()
                .only(result -> some.contains(result.verdict().exercise()));
    }

    /** Where answers are judged there is no network; without its libraries, an exercise is not judged and says so. */
    private void download(Exercise exercise) {
        var libraries = new OwnLibraries(course.root(), System.getenv());
        libraries.telling(screen::println);
        try {
            var unused = libraries.of(exercise);
        } catch (NotDownloaded none) {
            screen.println(none.getMessage());
        }
    }

    /** What verdicts depend on beside answers and tests: this program, the Java of answers, and the isolation. */
    public static String engine(Path root, Isolation isolation) {
        var hash = new Hash()
                .add(isolation.json())
                .add(System.getProperty("java.version"))
                .add(RuntimeCache.kind(root));
        ClassPath.all().forEach(hash::add);
        return hash.digits();
    }

    /** Results of another engine stay beside the new ones, to compare. */
    private void startAnew(String engine) throws IOException {
        Path stamp = work.resolve("engine");
        boolean same = Files.exists(stamp) && Files.readString(stamp).equals(engine);
        Path results = Journal.file(work);
        if (!same && Files.exists(results)) {
            Files.move(results, work.resolve(BEFORE), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!same) {
            Files.deleteIfExists(work.resolve("keys"));
            Files.writeString(stamp, engine);
        }
    }

    /**
     * How many answers at a time. Without a sandbox it is one: a port or a folder of one answer must not meet another.
     *
     * @param wanted 0 for what suits the machine
     */
    public static int jobs(Isolation isolation, int wanted) {
        int most = wanted == 0 ? Math.max(1, Runtime.getRuntime().availableProcessors() - 1) : wanted;
        return isolation == Isolation.SANDBOX ? most : 1;
    }

    private void judge(Isolation isolation, String engine, TaskList tasks, Journal results, ProgressBar bar)
            throws IOException, InterruptedException {
        int jobs = jobs(isolation, order.jobs());
        ExecutorService workers = Executors.newFixedThreadPool(jobs, DaemonThread.named("grader"));
        try (BufferedReader lines = tasks.open()) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < jobs; i++) {
                running.add(workers.submit(() -> {
                    work(isolation, engine, tasks, lines, results, bar);
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException full
                    ? full
                    : new IOException("grading stopped: " + failed.getCause(), failed);
        } finally {
            workers.shutdownNow();
        }
    }

    private void work(
            Isolation isolation, String engine, TaskList tasks, BufferedReader lines, Journal results, ProgressBar bar)
            throws IOException {
        try (Judging judging = Judging.in(course.root(), isolation, order.tests())) {
            for (String line = next(lines); line != null; line = next(lines)) {
                Task task = Task.of(line);
                String key = tasks.key(task, engine);
                if (tasks.counts(task) && !results.has(key)) {
                    results.add(key, task, verdict(judging, tasks.exercise(task), task), task.remarks());
                    bar.one();
                }
            }
        }
    }

    private static @Nullable String next(BufferedReader lines) throws IOException {
        synchronized (lines) {
            return lines.readLine();
        }
    }

    private static JsonNode verdict(Judging judging, Exercise exercise, Task task) {
        if (!task.refused().isEmpty()) {
            return judging.refused(exercise, task.source(), task.seed(), Status.DID_NOT_COMPILE, task.refused());
        }
        String why = "";
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                return judging.judge(exercise, task.source(), task.seed());
            } catch (InfrastructureException failed) {
                why = String.valueOf(failed.getMessage());
            }
        }
        String sentence = Judging.NOT_YOUR_FAULT + why;
        return judging.refused(exercise, task.source(), task.seed(), Status.NOT_JUDGED, sentence);
    }
}

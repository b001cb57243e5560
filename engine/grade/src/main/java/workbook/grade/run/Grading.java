package workbook.grade.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import workbook.check.catalog.Course;
import workbook.check.catalog.Exercise;
import workbook.check.catalog.Hash;
import workbook.check.compile.ClassPath;
import workbook.check.verdict.Status;
import workbook.check.workshop.Isolation;
import workbook.grade.intake.Intake;
import workbook.grade.intake.Submission;
import workbook.grade.judge.InfrastructureException;
import workbook.grade.judge.Judging;
import workbook.grade.judge.Probe;
import workbook.grade.result.Result;
import workbook.grade.result.ResultFile;
import workbook.process.DaemonThread;

/**
 * One run over a class. First what was handed in is read into a list of tasks in the folder of results, then the tasks
 * are judged. So an interrupted run goes on where it was, and while it judges, memory does not grow with the class.
 */
public final class Grading {

    private static final int MOST_ATTEMPTS = 3;
    private static final String STUDENTS = "students.jsonl";
    private static final String BEFORE = "results-before.jsonl";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Course course;
    private final Map<String, Exercise> exercises;
    private final Order order;
    private final PrintStream screen;
    private final boolean terminal;
    private final Path work;

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
        exercises = course.exercises().stream().collect(Collectors.toMap(Exercise::id, Function.identity()));
        work = order.out().resolve(".work");
    }

    /**
     * What a run has found.
     *
     * @param results in the order of the students and of the course
     * @param previous what another engine, JDK or isolation had found in the same folder; null if there is none
     * @param problems sentences for the teacher about what was handed in
     */
    public record Graded(List<Result> results, @Nullable List<Result> previous, List<String> problems) {

        public Graded {
            results = List.copyOf(results);
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
        Probe probe = Probe.of(order.isolation());
        probe.sentences().forEach(screen::println);
        String engine = engine(probe.isolation());
        startAnew(engine);
        int all = intake();
        List<String> keys = keys(engine);
        try (Journal results = Journal.open(work)) {
            int before = (int) keys.stream().filter(results::has).count();
            var bar = new ProgressBar(screen, terminal, all, before);
            judge(probe.isolation(), engine, results, bar);
            bar.end();
            results.sort(keys, work);
        }
        screen.println(count(all, "answer") + " of " + count(students(), "student") + ".");
        Path before = work.resolve(BEFORE);
        return new Graded(
                ResultFile.read(Journal.file(work)).results(),
                Files.exists(before) ? ResultFile.read(before).results() : null,
                remarks());
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private List<String> remarks() throws IOException {
        var remarks = new ArrayList<String>();
        for (String line : Files.readAllLines(order.out().resolve(STUDENTS))) {
            JsonNode student = JSON.readTree(line);
            student.path("remarks")
                    .forEach(remark -> remarks.add(student.path("student").asText() + ": " + remark.asText()));
        }
        return remarks;
    }

    /** What verdicts depend on beside answers and tests: this program, the JDK's version, and the isolation. */
    private static String engine(Isolation isolation) {
        var hash = new Hash().add(isolation.json()).add(System.getProperty("java.version"));
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

    private Path tasks() {
        return work.resolve("tasks.jsonl");
    }

    /** Writes the tasks, and what is to be told to each student; returns how many tasks there are. */
    private int intake() throws IOException {
        var count = new int[1];
        Set<String> names = new HashSet<>();
        try (BufferedWriter tasks = Files.newBufferedWriter(tasks());
                BufferedWriter students = Files.newBufferedWriter(order.out().resolve(STUDENTS))) {
            var intake = new Intake(course, submission -> {
                if (order.shard().has(submission.student())) {
                    try {
                        boolean again = !names.add(submission.student());
                        count[0] += again ? skipped(submission) : write(submission, tasks, students);
                    } catch (IOException full) {
                        throw new UncheckedIOException(full);
                    }
                }
            });
            for (Path path : order.paths()) {
                intake.read(path);
            }
        } catch (UncheckedIOException full) {
            throw new IOException("The list of tasks cannot be written: " + full.getMessage(), full);
        }
        return count[0];
    }

    private int skipped(Submission submission) {
        screen.println("There are two submissions of " + submission.student() + "; the second one is left out.");
        return 0;
    }

    private static int write(Submission submission, BufferedWriter tasks, BufferedWriter students) throws IOException {
        for (var file : submission.files()) {
            tasks.write(Task.of(submission.student(), file).json());
            tasks.newLine();
        }
        ObjectNode student = JSON.createObjectNode()
                .put("student", submission.student())
                .put("answers", submission.files().size());
        submission.remarks().forEach(student.putArray("remarks")::add);
        students.write(student.toString());
        students.newLine();
        return submission.files().size();
    }

    private long students() throws IOException {
        try (var lines = Files.lines(order.out().resolve(STUDENTS))) {
            return lines.count();
        }
    }

    private List<String> keys(String engine) throws IOException {
        try (var lines = Files.lines(tasks())) {
            return lines.map(Task::of)
                    .map(task -> task.key(exercise(task), engine))
                    .toList();
        }
    }

    private Exercise exercise(Task task) {
        Exercise exercise = exercises.get(task.exercise());
        if (exercise == null) {
            throw new IllegalStateException("there is no exercise " + task.exercise());
        }
        return exercise;
    }

    /** Without a sandbox one at a time: a port or a folder of one answer must not meet another. */
    private void judge(Isolation isolation, String engine, Journal results, ProgressBar bar)
            throws IOException, InterruptedException {
        int cores = Runtime.getRuntime().availableProcessors();
        int wanted = order.jobs() == 0 ? Math.max(1, cores - 1) : order.jobs();
        int jobs = isolation == Isolation.SANDBOX ? wanted : 1;
        ExecutorService workers = Executors.newFixedThreadPool(jobs, DaemonThread.named("grader"));
        try (BufferedReader tasks = Files.newBufferedReader(tasks())) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < jobs; i++) {
                running.add(workers.submit(() -> {
                    work(isolation, engine, tasks, results, bar);
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

    private void work(Isolation isolation, String engine, BufferedReader tasks, Journal results, ProgressBar bar)
            throws IOException {
        try (Judging judging = Judging.in(course.root(), isolation)) {
            for (String line = next(tasks); line != null; line = next(tasks)) {
                Task task = Task.of(line);
                String key = task.key(exercise(task), engine);
                if (!results.has(key)) {
                    results.add(key, task, verdict(judging, task), task.remarks());
                    bar.one();
                }
            }
        }
    }

    private static @Nullable String next(BufferedReader tasks) throws IOException {
        synchronized (tasks) {
            return tasks.readLine();
        }
    }

    private JsonNode verdict(Judging judging, Task task) {
        Exercise exercise = exercise(task);
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
        String sentence = "Not judged, and that is not your fault: " + why;
        return judging.refused(exercise, task.source(), task.seed(), Status.NOT_JUDGED, sentence);
    }
}

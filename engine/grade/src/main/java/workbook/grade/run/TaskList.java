package workbook.grade.run;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.grade.intake.Intake;
import workbook.grade.intake.Submission;
import workbook.grade.intake.Taken;
import workbook.grade.judge.TeacherTests;
import workbook.grade.roster.Roster;

/** What a class has handed in, as files: a task a line, and what is to be told to each student. */
final class TaskList {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path tasks;
    private final Path students;
    private final Map<String, Exercise> exercises;

    /** By exercise: thousands of answers are judged by the same test. */
    private final Map<String, String> testHashes;

    private final Predicate<Exercise> counts;

    private TaskList(Course course, TeacherTests ours, Predicate<Exercise> counts, Path tasks, Path students) {
        this.counts = counts;
        this.tasks = tasks;
        this.students = students;
        exercises = course.exercises().stream().collect(Collectors.toMap(Exercise::id, Function.identity()));
        testHashes = course.exercises().stream().collect(Collectors.toMap(Exercise::id, ours::hash));
    }

    /**
     * Reads what was handed in.
     *
     * @param work the folder for the list
     * @param screen is told of a second submission of one student in one path, which is left out
     * @throws IOException if the list cannot be written, or a path cannot be read
     */
    static TaskList of(Course course, Order order, Path work, PrintStream screen) throws IOException {
        var list = new TaskList(
                course,
                order.tests(),
                order.counts(),
                work.resolve("tasks.jsonl"),
                order.out().resolve("students.jsonl"));
        var attempts = new AttemptCounter();
        try (BufferedWriter tasks = Files.newBufferedWriter(list.tasks);
                BufferedWriter students = Files.newBufferedWriter(list.students)) {
            var intake = new Intake(course, submission -> {
                if (!order.shard().has(submission.student())) {
                    return;
                }
                if (attempts.add(submission)) {
                    list.write(submission, attempts, tasks, students);
                } else {
                    screen.println("There are two submissions of " + Roster.person(submission.student())
                            + "; the second one is left out.");
                }
            });
            for (Path path : order.paths()) {
                attempts.nextPath();
                intake.read(path);
            }
        } catch (UncheckedIOException full) {
            throw new IOException("The list of tasks cannot be written: " + full.getMessage(), full);
        }
        return list;
    }

    private void write(Submission submission, AttemptCounter attempts, BufferedWriter tasks, BufferedWriter students) {
        int attempt = attempts.of(submission.student());
        try {
            for (var file : submission.files()) {
                if (attempts.isNew(submission.student(), file)) {
                    tasks.write(Task.of(submission.student(), attempt, file).json());
                    tasks.newLine();
                }
            }
            ObjectNode student = JSON.createObjectNode()
                    .put("student", submission.student())
                    .put("answers", submission.files().size())
                    .put("attempt", attempt);
            submission.remarks().forEach(student.putArray("remarks")::add);
            students.write(student.toString());
            students.newLine();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The lines, each for {@link Task#of(String)}. */
    BufferedReader open() throws IOException {
        return Files.newBufferedReader(tasks);
    }

    /** Those that count, and that somebody has answered. */
    Set<Exercise> exercises() throws IOException {
        try (BufferedReader lines = open()) {
            return lines.lines()
                    .map(Task::of)
                    .filter(this::counts)
                    .map(this::exercise)
                    .collect(Collectors.toSet());
        }
    }

    /** True if it is judged. One that is not keeps the result that it has from an earlier run. */
    boolean counts(Task task) {
        return counts.test(exercise(task));
    }

    /** The key of each task that counts, in their order. */
    List<String> countingKeys(String engine) throws IOException {
        try (BufferedReader lines = open()) {
            return lines.lines()
                    .map(Task::of)
                    .filter(this::counts)
                    .map(task -> key(task, engine))
                    .toList();
        }
    }

    /** The key of each task, in their order. */
    List<String> keys(String engine) throws IOException {
        try (BufferedReader lines = open()) {
            return lines.lines().map(Task::of).map(task -> key(task, engine)).toList();
        }
    }

    /** @param engine what verdicts depend on beside answers and tests */
    String key(Task task, String engine) {
        return task.key(testHashes.getOrDefault(exercise(task).id(), ""), engine);
    }

    Exercise exercise(Task task) {
        Exercise exercise = exercises.get(task.exercise());
        if (exercise == null) {
            throw new IllegalStateException("there is no exercise " + task.exercise());
        }
        return exercise;
    }

    /** How many students have handed in something. */
    long students() throws IOException {
        try (var lines = Files.lines(students)) {
            return lines.map(TaskList::student).distinct().count();
        }
    }

    /** What is to be told about whole submissions, each with its student's name. */
    List<String> remarks() throws IOException {
        var remarks = new ArrayList<String>();
        for (String line : Files.readAllLines(students)) {
            JsonNode student = JSON.readTree(line);
            int attempt = student.path("attempt").asInt(1);
            String name = Roster.person(student.path("student").asText()) + (attempt > 1 ? ", attempt " + attempt : "");
            student.path("remarks").forEach(remark -> remarks.add(name + ": " + remark.asText()));
        }
        return remarks;
    }

    private static String student(String line) {
        try {
            return JSON.readTree(line).path("student").asText();
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a line in the list of students is damaged", damaged);
        }
    }

    /** Several paths are several times at which a class handed in: a student who is in two of them has two attempts. */
    private static final class AttemptCounter {

        private final Map<String, Integer> numbers = new HashMap<>();
        private final Map<String, String> hashes = new HashMap<>();
        private final Set<String> inThisPath = new HashSet<>();

        void nextPath() {
            inThisPath.clear();
        }

        /** False if there is one of this student in the same path. */
        boolean add(Submission submission) {
            boolean first = inThisPath.add(submission.student());
            if (first) {
                numbers.merge(submission.student(), 1, Integer::sum);
            }
            return first;
        }

        int of(String student) {
            return numbers.getOrDefault(student, 1);
        }

        /** False if the student handed in the same the last time: that is no attempt, and never late. */
        boolean isNew(String student, Taken file) {
            return !file.hash()
                    .equals(hashes.put(student + "\n" + file.exercise().id(), file.hash()));
        }
    }
}

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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import workbook.check.catalog.Course;
import workbook.check.catalog.Exercise;
import workbook.check.catalog.Hash;
import workbook.grade.intake.Intake;
import workbook.grade.intake.Submission;

/** What a class has handed in, as files: a task a line, and what is to be told to each student. */
final class TaskList {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path tasks;
    private final Path students;
    private final Map<String, Exercise> exercises;

    /** By exercise: thousands of answers are judged by the same test. */
    private final Map<String, String> testHashes;

    private TaskList(Course course, Path tasks, Path students) {
        this.tasks = tasks;
        this.students = students;
        exercises = course.exercises().stream().collect(Collectors.toMap(Exercise::id, Function.identity()));
        testHashes = course.exercises().stream().collect(Collectors.toMap(Exercise::id, each -> Hash.of(each.test())));
    }

    /**
     * Reads what was handed in.
     *
     * @param work the folder for the list
     * @param screen is told of a second submission of one student, which is left out
     * @throws IOException if the list cannot be written, or a path cannot be read
     */
    static TaskList of(Course course, Order order, Path work, PrintStream screen) throws IOException {
        var list = new TaskList(course, work.resolve("tasks.jsonl"), order.out().resolve("students.jsonl"));
        Set<String> names = new HashSet<>();
        try (BufferedWriter tasks = Files.newBufferedWriter(list.tasks);
                BufferedWriter students = Files.newBufferedWriter(list.students)) {
            var intake = new Intake(course, submission -> {
                if (!order.shard().has(submission.student())) {
                    return;
                }
                if (names.add(submission.student())) {
                    write(submission, tasks, students);
                } else {
                    screen.println(
                            "There are two submissions of " + submission.student() + "; the second one is left out.");
                }
            });
            for (Path path : order.paths()) {
                intake.read(path);
            }
        } catch (UncheckedIOException full) {
            throw new IOException("The list of tasks cannot be written: " + full.getMessage(), full);
        }
        return list;
    }

    private static void write(Submission submission, BufferedWriter tasks, BufferedWriter students) {
        try {
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
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The lines, each for {@link Task#of(String)}. */
    BufferedReader open() throws IOException {
        return Files.newBufferedReader(tasks);
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
            return lines.count();
        }
    }

    /** What is to be told about whole submissions, each with its student's name. */
    List<String> remarks() throws IOException {
        var remarks = new ArrayList<String>();
        for (String line : Files.readAllLines(students)) {
            JsonNode student = JSON.readTree(line);
            student.path("remarks")
                    .forEach(remark -> remarks.add(student.path("student").asText() + ": " + remark.asText()));
        }
        return remarks;
    }
}

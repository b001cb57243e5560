package workbook.grade.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grade.ThisWorkbook;

/** What several paths with the same students mean. */
class TaskListTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @BeforeEach
    void work() throws IOException {
        Files.createDirectories(folder.resolve("out/.work"));
    }

    @Test
    void each_path_is_an_attempt_of_the_students_in_it() throws IOException {
        handIn("first/ada/lesson02_chat/Relay.java", "class Relay { int one; }");
        handIn("first/grace/lesson02_chat/Relay.java", "class Relay { int other; }");
        handIn("second/ada/lesson02_chat/Relay.java", "class Relay { int two; }");
        handIn("second/alan/lesson02_chat/Relay.java", "class Relay { int late; }");

        TaskList list = list("first", "second");

        assertEquals(List.of("ada 1", "grace 1", "ada 2", "alan 1"), attempts(list));
        assertEquals(4, new HashSet<>(list.keys("engine")).size());
        assertEquals(3, list.students());
        assertEquals("", screen.toString(StandardCharsets.UTF_8));
    }

    @Test
    void the_same_answer_again_is_no_attempt_and_an_older_one_again_is_one() throws IOException {
        for (String each : List.of("first", "second", "fourth")) {
            handIn(each + "/ada/lesson02_chat/Relay.java", "class Relay { int one; }");
            handIn(each + "/grace/lesson02_chat/Relay.java", "class Relay { int grace; }");
        }
        handIn("third/ada/lesson02_chat/Relay.java", "class Relay { int two; }");
        handIn("third/grace/lesson02_chat/Relay.java", "class Relay { int grace; }");

        TaskList list = list("first", "second", "third", "fourth");

        assertEquals(List.of("ada 1", "grace 1", "ada 3", "ada 4"), attempts(list));
        assertEquals(4, new HashSet<>(list.keys("engine")).size(), "each is judged, also the older one again");
    }

    @Test
    void two_submissions_of_one_student_in_one_path_are_told_and_the_second_is_left_out() throws IOException {
        handIn("class/ada/lesson02_chat/Relay.java", "class Relay { int one; }");
        Files.createDirectories(folder.resolve("class"));
        Files.write(
                folder.resolve("class/ada.zip"),
                new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});

        assertEquals(List.of("ada 1"), attempts(list("class")));
        assertTrue(screen.toString(StandardCharsets.UTF_8).contains("two submissions of ada"));
    }

    @Test
    void a_remark_names_the_person_and_not_what_moodle_adds() throws IOException {
        handIn("class/Ada Lovelace_1234_assignsubmission_file_/notes.txt", "nothing yet");
        handIn("class/Grace Hopper_77_assignsubmission_file_/lesson02_chat/Relay.java", "class Relay { int one; }");

        List<String> remarks = list("class").remarks();

        assertEquals(1, remarks.size(), remarks.toString());
        assertTrue(remarks.get(0).startsWith("Ada Lovelace: There is no answer"), remarks.toString());
    }

    private TaskList list(String... paths) throws IOException {
        List<Path> all = Stream.of(paths).map(folder::resolve).toList();
        var order = new Order(all, folder.resolve("out"), null, 1, Shard.WHOLE);
        return TaskList.of(
                ThisWorkbook.course(),
                order,
                folder.resolve("out/.work"),
                new PrintStream(screen, true, StandardCharsets.UTF_8));
    }

    private static List<String> attempts(TaskList list) throws IOException {
        try (BufferedReader lines = list.open()) {
            return lines.lines()
                    .map(Task::of)
                    .map(task -> task.student() + " " + task.attempt())
                    .toList();
        }
    }

    private void handIn(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

package workbook.grade.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.cli.command.Commands;
import workbook.cli.progress.Starters;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.grade.ThisWorkbook;
import workbook.terminal.Output;
import workbook.terminal.TerminalStyle;

/** What {@code ./workbook submit} packs is what the grader takes: each answer, no remark, nothing of the verdicts. */
class PackedAnswersTest {

    private static final Course COURSE = ThisWorkbook.course();

    @TempDir
    Path folder;

    private Path student;

    @BeforeEach
    void a_students_workbook() throws IOException {
        student = folder.resolve("student");
        copy("lessons");
        copy("exercises/starters");
        assertEquals(List.of(), new Starters(student).settle());
    }

    @Test
    void exactly_the_answers_alone_and_as_learning_platforms_pass_them_on() throws IOException {
        Map<String, String> answers = Map.of(
                "lesson02_chat/Relay", solve("Relay"),
                "lesson02_chat/GuardTheRelay", solve("GuardTheRelay"),
                "lesson03_people/Names", broken("Names"));
        byte[] zip = submit();

        write("ada.zip", zip);
        assertTaken("ada", answers, only("ada.zip"));

        write("class/Ada Lovelace_1234_assignsubmission_file_/answers.zip", zip);
        assertTaken("Ada Lovelace_1234_assignsubmission_file_", answers, only("class"));

        write("flat/Ada Lovelace_1234_assignsubmission_file_answers.zip", zip);
        assertTaken("Ada Lovelace_1234_assignsubmission_file_", answers, only("flat"));

        write(
                "canvas.zip",
                new Zips().file("lovelaceada_5501_88231_answers.zip", zip).bytes());
        assertTaken("lovelaceada_5501_88231", answers, only("canvas.zip"));
    }

    @Test
    void all_exercises_of_the_course() throws IOException {
        var answers = new LinkedHashMap<String, String>();
        for (Exercise each : COURSE.exercises()) {
            answers.put(each.id(), solve(each.name()));
        }
        write("ada.zip", submit());
        assertTaken("ada", answers, only("ada.zip"));
    }

    @Test
    void a_test_or_another_file_of_the_students_is_not_in_it() throws IOException {
        Map<String, String> answers = Map.of("lesson02_chat/Relay", solve("Relay"));
        write("student/exercises/src/test/java/lesson02_chat/RelayTest.java", "class RelayTest { }".getBytes(UTF_8));
        write("student/exercises/src/main/java/lesson02_chat/Helper.java", "class Helper { }".getBytes(UTF_8));
        byte[] zip = submit();
        write("ada.zip", zip);
        assertTaken("ada", answers, only("ada.zip"));
        try (Archive archive = Archive.open(folder.resolve("ada.zip"))) {
            assertEquals(
                    List.of("exercises/src/main/java/lesson02_chat/Relay.java", "verdicts.txt"),
                    archive.entries().stream().map(Entry::path).toList());
        }
    }

    /** A teacher who tries it alone has one workbook, in which the answers stand where the grader has its starters. */
    @Test
    void a_workbook_takes_the_answers_that_were_packed_in_it_and_no_starter() throws IOException {
        Course own = Course.load(student);
        String starter = Files.readString(own.find("Names").orElseThrow().starter());
        Map<String, String> answers = Map.of("lesson02_chat/Relay", solve("Relay"));
        write("ada.zip", submit());
        assertTaken("ada", answers, only("ada.zip", own));

        solve("Names");
        write("grace/lesson03_people/Names.java", starter.getBytes(UTF_8));
        assertEquals(List.of(), only("grace", own).files());
    }

    private static void assertTaken(String student, Map<String, String> answers, Submission taken) {
        assertEquals(student, taken.student());
        assertEquals(List.of(), taken.remarks());
        var texts = new LinkedHashMap<String, String>();
        taken.files().forEach(file -> texts.put(file.exercise().id(), file.source()));
        assertEquals(answers, texts);
        for (Taken file : taken.files()) {
            assertEquals(List.of(), file.remarks());
            assertEquals("", file.refused());
        }
    }

    /** Puts the solution where the student writes. */
    private String solve(String name) throws IOException {
        Exercise exercise = COURSE.find(name).orElseThrow();
        return answer(exercise, Files.readString(exercise.solution()));
    }

    private String broken(String name) throws IOException {
        Exercise exercise = COURSE.find(name).orElseThrow();
        return answer(exercise, "package " + exercise.lesson() + ";\nclass " + name + " { // gr\u00fcn \u2713\n");
    }

    private String answer(Exercise exercise, String text) throws IOException {
        Files.writeString(student.resolve(COURSE.root().relativize(exercise.source())), text);
        return text;
    }

    private byte[] submit() throws IOException {
        var said = new ByteArrayOutputStream();
        var stream = new PrintStream(said, true, UTF_8);
        var output = new Output(stream, stream, new ByteArrayInputStream(new byte[0]), TerminalStyle.PLAIN);
        Path zip = folder.resolve("answers.zip");
        int code = new Commands(student, output).run("submit", "--no-check", "--out", zip.toString());
        assertEquals(0, code, said.toString(UTF_8));
        assertTrue(said.toString(UTF_8).contains("Packed: "), said.toString(UTF_8));
        return Files.readAllBytes(zip);
    }

    private Submission only(String path) throws IOException {
        return only(path, COURSE);
    }

    private Submission only(String path, Course grader) throws IOException {
        var all = new ArrayList<Submission>();
        new Intake(grader, all::add).read(folder.resolve(path));
        assertEquals(1, all.size(), all.toString());
        return all.get(0);
    }

    private void copy(String tree) throws IOException {
        Path from = ThisWorkbook.root().resolve(tree);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = student.resolve(tree).resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private void write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}

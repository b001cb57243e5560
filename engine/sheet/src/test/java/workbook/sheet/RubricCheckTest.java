package workbook.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.Finding;
import workbook.sheet.read.QuestionList;
import workbook.sheet.rubric.Grade;
import workbook.sheet.rubric.Rubric;

/** The rubrics of the course hold; what is broken in one on purpose is found. */
class RubricCheckTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final String RUBRIC = "lessons/lesson04_rooms/rubrics/leave";

    @TempDir
    private Path folder;

    @Test
    void every_rubric_of_the_course_holds() throws IOException {
        assertEquals(List.of(), broken(ROOT));
    }

    @Test
    void a_broken_rubric_is_found() throws IOException {
        String sound = Files.readString(ROOT.resolve(RUBRIC + ".rubric"));
        String answers = Files.readString(ROOT.resolve(RUBRIC + ".answers"));
        assertEquals(List.of(), course(sound, answers));
        found(sound.replace("  any  same", "  anny same"), answers, "nobody knows the word anny");
        found(sound.replace("leave ~12", "leave ~x"), answers, "~x is no distance");
        found(sound.replace("leave ~12", "leave > ~12"), answers, "the sign > stands between");
        found(sound.replace("  ask  How", "  say  How"), answers, "this belongs below a misconception");
        found(sound.replace("check Doors", "check Dooors"), answers, "can't be typed");
        found(sound.replace("lesson lesson04_rooms", "lesson lesson44_rooms"), answers, "there is no lesson");
        found(sound.replace("M-LEAVEDISC", "M-NOBODY"), answers, "has no M-NOBODY");
        found(sound.replace("asked lesson04_rooms 3", "asked lesson04_rooms 33"), answers, "question 33");
        found(sound.replace("exactly partial", "rather partial"), answers, "is no effect");
        found(sound.replace("full socket.leave", "wrong socket.leave"), answers, "the example");
        found(sound, answers.replace("trick soup:", "trick other:"), "kinds of tricks");
        found(sound, answers.replace("wrong: You never can.\n", ""), "test answers that are wrong");
        found(sound, answers.replace("wrong: You never can.", "wrong: Call socket.leave()."), "gets full marks");
        found(sound, answers.replace("full: ", "Full: "), "this is no test answer");
    }

    @Test
    void every_numbered_question_of_every_lesson_has_one_rubric() throws IOException {
        assertEquals(List.of(), withoutOneRubric(ROOT));
    }

    @Test
    void a_question_without_a_rubric_or_with_two_is_found() throws IOException {
        String leave = Files.readString(ROOT.resolve(RUBRIC + ".rubric"));
        course(leave, Files.readString(ROOT.resolve(RUBRIC + ".answers")));
        String lesson = "lesson04_rooms, question ";
        assertEquals(
                List.of(lesson + "1: 0", lesson + "2: 0", lesson + "4: 0", lesson + "5: 0"), withoutOneRubric(folder));
        Files.writeString(
                folder.resolve(RUBRIC).resolveSibling("go.rubric"), leave.replace("question leave", "question go"));
        assertTrue(withoutOneRubric(folder).contains(lesson + "3: 2"));
    }

    /** The numbered questions that have no rubric or several, each with the number of its rubrics. */
    private static List<String> withoutOneRubric(Path root) throws IOException {
        List<Rubric.Asked> asked = CourseReader.of(root).rubrics().all().stream()
                .flatMap(rubric -> rubric.asked().stream())
                .toList();
        var wrong = new ArrayList<String>();
        for (Path lesson : lessons(root)) {
            for (int i = 1; i <= QuestionList.of(lesson).size(); i++) {
                var place = new Rubric.Asked(lesson.getFileName().toString(), i);
                long count = asked.stream().filter(place::equals).count();
                if (count != 1) {
                    wrong.add(place.lesson() + ", question " + i + ": " + count);
                }
            }
        }
        return wrong;
    }

    private static List<Path> lessons(Path root) throws IOException {
        try (Stream<Path> folders = Files.list(root.resolve("lessons"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @Test
    void a_word_of_an_example_is_what_no_other_word_is_taken_for() throws IOException {
        String sound = Files.readString(ROOT.resolve(RUBRIC + ".rubric"));
        String more = sound.replace("  any  call|use", "  any  unfasten*\n  any  call|use")
                .concat("\nexample wrong unfastering\n");
        assertEquals(List.of(), course(more, Files.readString(ROOT.resolve(RUBRIC + ".answers"))));
        CourseReader reader = CourseReader.of(folder);
        assertEquals(
                Grade.FULL,
                reader.grade(reader.rubrics().of("leave").orElseThrow(), "It's unfastening.")
                        .grade());
    }

    @Test
    void a_remark_that_lifts_nothing_is_not_made() throws IOException {
        CourseReader reader = CourseReader.of(ROOT);
        var leave = reader.rubrics().of("leave").orElseThrow();
        var lifted = reader.grade(leave, "The server removes the socket from the room.");
        assertEquals(Grade.PARTIAL, lifted.grade());
        assertTrue(lifted.feedback().contains("With which call"), lifted.feedback());
        var full = reader.grade(leave, "The server removes the socket from the room, with socket.leave(room).");
        assertEquals(Grade.FULL, full.grade());
        assertEquals(List.of(), full.misconceptions());
    }

    private void found(String rubric, String answers, String problem) throws IOException {
        List<String> all = course(rubric, answers);
        assertTrue(all.stream().anyMatch(each -> each.contains(problem)), () -> problem + " in " + all);
    }

    /** A course with this rubric alone. */
    private List<String> course(String rubric, String answers) throws IOException {
        for (String page : List.of("lesson.adoc", "questions.adoc", "answers.adoc", "Tables.adoc")) {
            copy("lessons/lesson04_rooms/" + page);
        }
        for (String page : List.of("lesson.adoc", "Doors.adoc")) {
            copy("lessons/lesson02_chat/" + page);
        }
        copy("docs/reference/misconceptions.adoc");
        Files.createDirectories(folder.resolve(RUBRIC).getParent());
        Files.writeString(folder.resolve(RUBRIC + ".rubric"), rubric);
        Files.writeString(folder.resolve(RUBRIC + ".answers"), answers);
        return broken(folder);
    }

    private void copy(String file) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        if (!Files.exists(folder.resolve(file))) {
            Files.copy(ROOT.resolve(file), folder.resolve(file));
        }
    }

    private static List<String> broken(Path root) throws IOException {
        return new RubricCheck(root, CourseReader.of(root))
                .run().stream()
                        .filter(finding -> !finding.ok())
                        .map(Finding::detail)
                        .toList();
    }
}

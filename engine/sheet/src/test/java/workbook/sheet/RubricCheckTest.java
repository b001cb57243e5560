package workbook.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.author.Finding;

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

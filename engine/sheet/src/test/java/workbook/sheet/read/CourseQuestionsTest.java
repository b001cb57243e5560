package workbook.sheet.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.sheet.rubric.Rubrics;
import workbook.sheet.text.Spelling;
import workbook.sheet.text.Stems;

/** Questions of different lessons and sheets, which must not get in each other's way. */
class CourseQuestionsTest {

    private static final Path ROOT = Path.of("../..");
    private static SheetReader course;

    @BeforeAll
    static void readsTheQuestions() throws IOException {
        course = reader(ROOT);
    }

    private static SheetReader reader(Path root) throws IOException {
        var stems = new Stems();
        return new SheetReader(CourseQuestions.of(Rubrics.load(root, stems), root, stems, Spelling.none()));
    }

    @Test
    void a_sheet_of_one_lesson_is_expected_to_have_no_questions_of_another() throws SheetFile.NoSheet {
        Set<String> basics = Set.of(
                "chat-example",
                "proof-of-life",
                "all-but-sender",
                "room",
                "join",
                "leave",
                "namespace",
                "own-three",
                "use-case",
                "reflection");
        String usual = "## What is a room?\na group\n## What is a namespace?\na part\n";
        assertEquals(basics, Set.copyOf(course.read("a.md", usual).get(0).expected()));
        String reworded = """
                ## How does an offset differ from a receipt?
                all before
                ## When are sticky sessions needed?
                for polling
                """;
        assertEquals(
                Set.of("server-state", "sticky-session", "adapter-restart", "sticky-by-address", "receipt-offset"),
                Set.copyOf(course.read("a.md", reworded).get(0).expected()));
    }

    @Test
    void questions_of_other_lessons_dont_change_how_surely_one_is_known(@TempDir Path folder) throws Exception {
        for (String file :
                List.of("questions.adoc", "rubrics/adapter-restart.rubric", "rubrics/sticky-session.rubric")) {
            Path copy = folder.resolve("lessons/lesson11_servers").resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(ROOT.resolve("lessons/lesson11_servers").resolve(file), copy);
        }
        String sheet = "## Which requests do need sticky sessions?\nthose of polling\n";
        double alone = certainty(reader(folder), sheet);
        Path beside = folder.resolve("lessons/lesson07_delivery/rubrics/client-offset.rubric");
        Files.createDirectories(beside.getParent());
        Files.copy(ROOT.resolve("lessons/lesson07_delivery/rubrics/client-offset.rubric"), beside);
        Files.copy(
                ROOT.resolve("lessons/lesson07_delivery/questions.adoc"),
                folder.resolve("lessons/lesson07_delivery/questions.adoc"));
        assertEquals(alone, certainty(reader(folder), sheet));
    }

    private static double certainty(SheetReader reader, String sheet) throws SheetFile.NoSheet {
        Sheet.Answer answer = reader.read("a.md", sheet).get(0).answers().get(0);
        assertEquals("sticky-session", answer.question());
        return answer.certainty();
    }
}

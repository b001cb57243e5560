package workbook.grade.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.verdict.Status;
import workbook.grade.Made;
import workbook.grade.export.GradescopeExport;
import workbook.grade.export.Pseudonyms;
import workbook.grade.feedback.Feedback;
import workbook.grade.page.GradebookPage;
import workbook.grade.page.PageData;
import workbook.grade.result.PrivateTests;
import workbook.grade.result.Result;
import workbook.grade.roster.Roster;
import workbook.grade.roster.RosterReader;

/** Answers to reading questions join the gradebook as remarks, and count only if the teacher says so. */
class AnswerSheetsTest {

    private static final String HEAD =
            "sheet,question,grade,machine,confidence,ideas,missing,misconceptions,look at,copied from,same words as,"
                    + "feedback,answer,title,decided\r\n";

    private static final Roster ROSTER =
            RosterReader.read("name,id\nAda Lovelace,ada\nGrace Hopper,grace\nAlan Turing,alan\n", "roster.csv");

    @TempDir
    private Path folder;

    private static String row(String sheet, String question, String grade, String lookAt, String decided) {
        return "\"" + sheet + "\",\"" + question + "\",\"" + grade + "\",\"full\",\"0.9\",\"\",\"\",\"\",\"" + lookAt
                + "\",\"\",\"\",\"Found: it. Try `./workbook check Doors`.\",\"=my <b>secret</b> answer\",\"Title of "
                + question + "\",\"" + decided + "\"\r\n";
    }

    private AnswerSheets sheets(String points, String... rows) throws IOException {
        Files.writeString(folder.resolve("answers.csv"), HEAD + String.join("", rows));
        return AnswerSheets.read(folder, new BigDecimal(points));
    }

    private static Gradebook book() {
        List<Result> results = List.of(
                Made.result("ada", "lesson01_a/One", Status.PASSED, 3, 3),
                Made.result("grace", "lesson01_a/One", Status.FAILED, 1, 3));
        return Gradebook.of(results, Made.TWO, GradingRules.PLAIN, ROSTER);
    }

    private static StudentMarks of(Gradebook book, String student) {
        return book.students().stream()
                .filter(each -> each.shown().startsWith(student))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void they_are_remarks_and_change_no_mark() throws IOException {
        Gradebook book = sheets(
                        "0", row("ada.md", "room", "partial", "", ""), row("ada.md", "goals", "not graded", "", ""))
                .in(book());
        StudentMarks ada = of(book, "Ada");
        assertEquals(of(book(), "Ada").total(), ada.total());
        assertEquals(of(book(), "Ada").max(), ada.max());
        for (String text : List.of(
                new Feedback("Class", ada, PrivateTests.NONE).html(),
                new Feedback("Class", ada, PrivateTests.NONE).markdown(),
                GradescopeExport.of(Made.TWO, ada, PrivateTests.NONE))) {
            assertTrue(text.contains("Reading questions") && text.contains("Title of room"), text);
            assertTrue(text.contains("no points"), text);
            assertFalse(text.contains("secret"), text);
        }
        String grace = new Feedback("Class", of(book, "Grace"), PrivateTests.NONE).html();
        assertFalse(grace.contains("Reading questions"));
    }

    @Test
    void they_count_if_the_teacher_says_so() throws IOException {
        Gradebook book = sheets(
                        "0.5",
                        row("ada.md", "room", "full", "", ""),
                        row("ada.md", "join", "partial", "", ""),
                        row("ada.md", "leave", "wrong", "", ""),
                        row("ada.md", "use-case", "absent", "", ""),
                        row("ada.md", "goals", "not graded", "", ""))
                .in(book());
        StudentMarks ada = of(book, "Ada");
        assertEquals(Points.of(new BigDecimal("3.75")), ada.total());
        assertEquals(of(book(), "Ada").max().plus(Points.of(2)), ada.max());
        assertTrue(
                ada.reading().note().contains("0.75 of 2 points"), ada.reading().note());
    }

    @Test
    void a_sheet_is_found_by_the_names_that_a_submission_has() throws IOException {
        for (String name : List.of(
                "ada.md",
                "Ada Lovelace.md",
                "lovelace_ada.markdown",
                "week 4/ada/answers.md",
                "Ada Lovelace_4711_assignsubmission_file_/answers.md",
                "class.md#Ada Lovelace",
                "grace.md#ada")) {
            Gradebook book = sheets("0", row(name, "room", "full", "", "")).in(book());
            assertEquals(1, of(book, "Ada").reading().answers().size(), name);
            assertEquals(0, of(book, "Grace").reading().answers().size(), name);
        }
        Gradebook alan = sheets("0", row("alan.md", "room", "full", "", "")).in(book());
        assertEquals(1, of(alan, "Alan").reading().answers().size(), "a student without a submission");
    }

    @Test
    void what_fits_nobody_or_is_open_is_told() throws IOException {
        Gradebook book = sheets(
                        "0",
                        row("nobody.md", "room", "full", "", ""),
                        row("ada.md", "room", "full", "low confidence", ""),
                        row("ada.md", "join", "full", "low confidence", "yes"),
                        row("ada/again.md", "room", "wrong", "", ""))
                .in(book());
        List<String> problems = new ArrayList<>(book.problems());
        problems.removeAll(book().problems());
        assertEquals(3, problems.size(), problems::toString);
        assertTrue(problems.get(0).startsWith("The answer sheet nobody.md fits no student"));
        assertTrue(problems.get(1).startsWith("The answer sheet ada/again.md answers room again"));
        assertTrue(problems.get(2).contains("about: 1.")
                && problems.get(2).startsWith("Answers to reading questions that are doubtful"));
        assertEquals(
                List.of("full, not sure", "full"),
                of(book, "Ada").reading().answers().stream()
                        .map(ReadingAnswer::words)
                        .toList());
    }

    @Test
    void the_page_and_pseudonyms_have_them() throws IOException {
        Gradebook book = sheets("0", row("ada.md", "room", "partial", "low confidence", ""))
                .in(book());
        var page = new StringWriter();
        GradebookPage.write(new PageData(book, student -> student, ClassPicture.of(book), null, book.problems()), page);
        assertTrue(page.toString().contains("\"reading\":[[\"Title of room\",\"partial\",\"low confidence\""));
        Gradebook renamed = new Pseudonyms("a secret salt", ROSTER).of(book);
        assertEquals(
                1,
                renamed.students().stream()
                        .filter(student -> !student.reading().answers().isEmpty())
                        .count());
    }

    @Test
    void another_file_is_told() throws IOException {
        Files.writeString(folder.resolve("answers.csv"), "name,grade\nada,full\n");
        assertTrue(said(folder).contains("has no column sheet"));
        Files.writeString(folder.resolve("answers.csv"), HEAD + row("ada.md", "room", "good", "", ""));
        assertTrue(said(folder).contains("row 2: there is no grade 'good'"), said(folder));
        assertThrows(IOException.class, () -> AnswerSheets.read(folder.resolve("none"), BigDecimal.ZERO));
    }

    private static String said(Path results) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> AnswerSheets.read(results, BigDecimal.ZERO))
                        .getMessage());
    }
}

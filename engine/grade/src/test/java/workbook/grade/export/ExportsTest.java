package workbook.grade.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import workbook.check.verdict.Status;
import workbook.grade.Golden;
import workbook.grade.Made;
import workbook.grade.book.Gradebook;
import workbook.grade.book.GradingRules;
import workbook.grade.book.StudentMarks;
import workbook.grade.result.ClassResults;
import workbook.grade.result.PrivateTests;
import workbook.grade.result.Result;
import workbook.grade.roster.Roster;
import workbook.grade.roster.RosterReader;

class ExportsTest extends ExportsFixture {

    @Test
    void the_files_of_one_student_are_the_golden_ones() {
        StudentMarks dubois = student("dubois");
        var submission = new Classroom50Export.Submission(
                "cs-rt",
                "lesson02",
                "dubois",
                "submit/2026-11-21T01-00-00Z-a1b2c3d",
                "https://example.org/commit/a1b2c3d",
                "https://example.org/releases/x",
                "https://example.org/commit/a1b2c3d",
                "2026-11-21T01:00:00Z");

        Golden.check("gradescope.json", GradescopeExport.of(CLASS.assignment(), dubois, PrivateTests.NONE));
        Golden.check("junit.xml", JunitExport.of(dubois, PrivateTests.NONE));
        Golden.check("classroom50.json", Classroom50Export.of(dubois, submission));
    }

    @Test
    void the_files_of_the_class_are_the_golden_ones() {
        Golden.check("canvas.csv", CanvasExport.of(CLASS, "Lesson 02 (1234)").text());
        Golden.check("moodle.csv", MoodleExport.of(CLASS, "Lesson 02").text());
    }

    @Test
    void canvas_finds_its_columns_and_every_student_of_the_roster() throws IOException {
        Export export = CanvasExport.of(CLASS, "Lesson 02 (1234)");
        List<CSVRecord> rows = rows(export.text());

        assertTrue(rows.get(0).get(0).contains("Student"));
        assertTrue(rows.get(0).get(1).contains("ID"));
        assertTrue(rows.get(0).get(4).contains("Section"));
        assertEquals("    Points Possible", rows.get(1).get(0));
        assertEquals(30 + 2, rows.size());
        assertTrue(rows.stream().allMatch(row -> row.size() == 6));
        assertEquals(
                List.of("1 student is not in the roster, so canvas.csv has no row for that student."),
                export.problems());
    }

    @Test
    void moodle_gets_known_users_and_grades_of_at_most_100() throws IOException {
        Export export = MoodleExport.of(CLASS, "Lesson 02");
        List<CSVRecord> rows = rows(export.text());

        assertEquals(30 + 1, rows.size());
        for (CSVRecord row : rows.subList(1, rows.size())) {
            double grade = Double.parseDouble(row.get(4));
            assertTrue(grade >= 0 && grade <= 100, row.toString());
            assertFalse(row.get(3).isEmpty());
        }
        assertEquals(
                List.of("1 student is not in the roster, so moodle.csv has no row for that student."),
                export.problems());
    }

    @Test
    void however_many_students_are_left_out_there_is_a_sentence_for_each_reason() {
        Roster roster = RosterReader.read("name,id\nA,1\nB,\nC,\nD,\nE,\nF,\nG,\n", "roster.csv");
        List<Result> results = Stream.of("A", "B", "C", "D", "E", "F", "G", "X", "Y")
                .map(name -> Made.result(name, ONE, name.equals("A") ? Status.NOT_JUDGED : Status.PASSED, 0, 3))
                .toList();
        Gradebook book = Gradebook.of(results, Made.TWO, GradingRules.PLAIN, roster);

        assertEquals(
                List.of(
                        "2 students are not in the roster, so canvas.csv has no row for them.",
                        "1 student is without a final mark, so canvas.csv has no grade for that student."),
                CanvasExport.of(book, "T").problems());
        assertEquals(
                List.of(
                        "2 students are not in the roster, so moodle.csv has no row for them.",
                        "6 students are in the roster without id and email (B, C, D, E, F, and 1 more), so moodle.csv"
                                + " has no row for them.",
                        "1 student is without a final mark, so moodle.csv has no grade for that student."),
                MoodleExport.of(book, "T").problems());
    }

    @Test
    void no_cell_is_a_formula_and_a_mark_that_is_not_final_is_no_grade() throws IOException {
        Roster roster = RosterReader.read(
                "name,id,email,group\n\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",@SUM(1),+1@example.org,-2+3\n",
                "roster.csv");
        Gradebook book = Gradebook.of(
                List.of(Made.result("@SUM(1)", ONE, Status.NOT_JUDGED, 0, 3)), Made.TWO, GradingRules.PLAIN, roster);

        List<CSVRecord> canvas = rows(CanvasExport.of(book, "=1+1").text());
        List<CSVRecord> moodle = rows(MoodleExport.of(book, "=1+1").text());

        assertEquals("", canvas.get(2).get(5));
        assertEquals("-", moodle.get(1).get(4));
        assertEquals("'@SUM(1)", canvas.get(2).get(2));
        for (CSVRecord row : List.of(canvas.get(0), canvas.get(2), moodle.get(0))) {
            row.forEach(cell -> assertTrue(cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0, cell));
        }
        moodle.get(1)
                .forEach(cell ->
                        assertTrue(cell.equals("-") || cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0, cell));
    }

    @Test
    void a_pseudonym_is_stable_and_no_text_names_the_student() {
        Roster roster = RosterReader.read("name,id,email\nAda Lovelace,4711,countess@example.org\n", "roster.csv");
        String text = "by Ada LOVELACE (lovelace, 4711, Countess@Example.org), ada said";
        List<Result> results = List.of(
                Made.result("countess", ONE, Status.FAILED, 1, 3, text),
                Made.result("countess", OTHER, Status.PASSED, 4, 4, text));

        List<Result> renamed = new Pseudonyms("a secret salt", roster)
                .of(ClassResults.of(results))
                .toList();
        var lines = new ArrayList<String>();
        renamed.forEach(result -> lines.add(workbook.grade.result.ResultJson.of(result)));
        String all = String.join("\n", lines).toLowerCase(java.util.Locale.ROOT);

        for (String name : List.of("lovelace", "countess", "4711", "sha256:cc", "sha256:aa")) {
            assertFalse(all.contains(name), name + " in " + all);
        }
        assertTrue(all.contains("ada heard"), "the test's own client keeps its name");
        assertEquals(
                renamed,
                new Pseudonyms("a secret salt", roster)
                        .of(ClassResults.of(results))
                        .toList());
        assertFalse(renamed.get(0)
                .student()
                .equals(new Pseudonyms("another salt", roster)
                        .of(ClassResults.of(results))
                        .findFirst()
                        .orElseThrow()
                        .student()));
        assertEquals(3, results.get(0).verdict().maxPoints());
        assertEquals(
                List.of(1, 4), renamed.stream().map(r -> r.verdict().points()).toList());
    }
}

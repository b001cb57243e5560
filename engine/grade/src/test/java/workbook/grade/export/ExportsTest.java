package workbook.grade.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import workbook.check.verdict.Status;
import workbook.grade.Golden;
import workbook.grade.Made;
import workbook.grade.TestClass;
import workbook.grade.book.Assignment;
import workbook.grade.book.Gradebook;
import workbook.grade.book.GradingRules;
import workbook.grade.book.StudentMarks;
import workbook.grade.result.ClassResults;
import workbook.grade.result.PrivateTests;
import workbook.grade.result.Result;
import workbook.grade.roster.Roster;
import workbook.grade.roster.RosterReader;

class ExportsTest {

    private static final String ONE = "lesson01_a/One";
    private static final String OTHER = "lesson02_b/Other";
    private static final Gradebook CLASS =
            Gradebook.of(TestClass.results(), lesson("lesson02_chat"), GradingRules.PLAIN, TestClass.roster());

    private static Assignment lesson(String folder) {
        Assignment all = TestClass.assignment();
        return new Assignment(
                "Lesson 02",
                all.exercises().stream()
                        .filter(exercise -> exercise.lesson().equals(folder))
                        .toList(),
                all.misconceptions());
    }

    private static StudentMarks student(String name) {
        return CLASS.students().stream()
                .filter(student -> student.student().equals(name))
                .findFirst()
                .orElseThrow();
    }

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
    void gradescope_adds_up_and_has_only_fields_of_its_specification() throws IOException {
        for (StudentMarks student : CLASS.students()) {
            JsonNode json =
                    new ObjectMapper().readTree(GradescopeExport.of(CLASS.assignment(), student, PrivateTests.NONE));
            double sum = 0;
            double max = 0;
            for (JsonNode test : json.get("tests")) {
                sum += test.get("score").asDouble();
                max += test.get("max_score").asDouble();
                assertTrue(
                        Set.of("passed", "failed").contains(test.get("status").asText()));
                assertTrue(
                        Set.of("name", "number", "score", "max_score", "status", "output", "output_format")
                                .containsAll(names(test)),
                        test.toString());
            }
            assertEquals(json.get("score").asDouble(), sum, 1e-9, student.student());
            assertEquals(student.max().number().doubleValue(), max, 1e-9);
            assertTrue(
                    Set.of("score", "output", "output_format", "visibility", "stdout_visibility", "tests", "extra_data")
                            .containsAll(names(json)));
        }
    }

    @Test
    void classroom_50_has_whole_numbers_that_add_up_and_all_required_fields() throws IOException {
        var submission = new Classroom50Export.Submission("c", "a", "o", "s", "c", "r", "v", "2026-11-21T01:00:00Z");
        JsonNode json = new ObjectMapper().readTree(Classroom50Export.of(student("dubois"), submission));

        assertEquals(
                List.of(
                        "schema",
                        "classroom",
                        "assignment",
                        "assignment_type",
                        "owner",
                        "submission",
                        "commit",
                        "release",
                        "review",
                        "datetime",
                        "score",
                        "max-score",
                        "tests"),
                names(json));
        int sum = 0;
        for (JsonNode test : json.get("tests")) {
            assertEquals(List.of("test-name", "passed", "score", "max-score", "message"), names(test));
            assertTrue(test.get("score").isInt() && test.get("max-score").isInt());
            sum += test.get("score").asInt();
        }
        assertEquals(json.get("score").asInt(), sum);
    }

    @Test
    void junit_counts_what_it_has_and_tells_nothing_of_the_machine() throws Exception {
        for (StudentMarks student : CLASS.students()) {
            String text = JunitExport.of(student, PrivateTests.NONE);
            NodeList suites = parsed(text).getElementsByTagName("testsuite");
            assertEquals(CLASS.assignment().exercises().size(), suites.getLength());
            for (int i = 0; i < suites.getLength(); i++) {
                Element suite = (Element) suites.item(i);
                assertEquals(suite.getAttribute("tests"), count(suite, "testcase"));
                assertEquals(suite.getAttribute("failures"), count(suite, "failure"));
                assertEquals(suite.getAttribute("errors"), count(suite, "error"));
                assertEquals(suite.getAttribute("skipped"), count(suite, "skipped"));
            }
            for (String leak : List.of(
                    "hostname",
                    "timestamp",
                    "<properties",
                    "java.class.path",
                    System.getProperty("user.dir"),
                    System.getProperty("java.io.tmpdir") + "/")) {
                assertFalse(text.contains(leak), leak);
            }
        }
    }

    @Test
    void junit_stays_xml_whatever_a_student_wrote() throws Exception {
        for (Status status : Status.values()) {
            Gradebook book = Gradebook.of(
                    List.of(Made.result("ada", ONE, status, 1, 3, Made.HOSTILE + "\u0000\u0007\ufffe\ud800")),
                    Made.TWO,
                    GradingRules.PLAIN,
                    Roster.NONE);

            Element root = parsed(JunitExport.of(book.students().get(0), PrivateTests.NONE));

            assertEquals(0, root.getElementsByTagName("script").getLength());
        }
    }

    @Test
    void private_tests_are_numbers_in_what_students_see() {
        PrivateTests hidden = PrivateTests.of(Map.of(ONE, Set.of("the second")));
        Gradebook book = Gradebook.of(
                List.of(Made.result("ada", ONE, Status.FAILED, 1, 3, "SECRET")),
                Made.TWO,
                GradingRules.PLAIN,
                Roster.NONE);
        StudentMarks ada = withoutRemarks(book.students().get(0));
        List<String> files = List.of(GradescopeExport.of(Made.TWO, ada, hidden), JunitExport.of(ada, hidden));

        for (String file : files) {
            assertFalse(file.contains("the second"), file);
            assertFalse(file.contains("SECRET"), file);
            assertTrue(file.contains("private test 1"), file);
            assertTrue(file.contains("the first"), file);
        }
        assertTrue(JunitExport.of(ada, PrivateTests.NONE).contains("SECRET"));
    }

    private static StudentMarks withoutRemarks(StudentMarks student) {
        return new StudentMarks(
                student.student(),
                null,
                student.marks().stream()
                        .map(mark -> {
                            Result result = mark.result();
                            return result == null
                                    ? mark
                                    : mark.with(new Result(
                                            result.student(), result.submissionHash(), result.verdict(), List.of()));
                        })
                        .toList());
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

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<CSVRecord> rows(String text) throws IOException {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }

    private static Element parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }

    private static String count(Element suite, String name) {
        return Integer.toString(suite.getElementsByTagName(name).getLength());
    }
}

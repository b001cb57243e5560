package workbook.grade.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import workbook.check.verdict.Status;
import workbook.grade.Made;
import workbook.grade.book.Gradebook;
import workbook.grade.book.GradingRules;
import workbook.grade.book.StudentMarks;
import workbook.grade.result.PrivateTests;
import workbook.grade.result.Result;
import workbook.grade.roster.Roster;

class AutograderExportsTest extends ExportsFixture {

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
}

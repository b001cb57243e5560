package workbook.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.verdict.Status;
import workbook.grade.result.ClassResults;
import workbook.grade.result.Result;

class Classroom50RunnerTest {

    private static final Map<String, String> RUNNER = Map.of(
            "CLASSROOM", "cs-rt",
            "ASSIGNMENT", "rooms",
            "USERNAME", "ada",
            "SUBMISSION_TAG", "submit/2026-11-21T01-00-00Z-a1b2c3d",
            "COMMIT_URL", "https://example.org/commit/a1b2c3d",
            "RELEASE_URL", "https://example.org/releases/x",
            "REVIEW_URL", "https://example.org/review");

    private static final Result ADA = Made.result("student", "lesson01_a/One", Status.FAILED, 1, 3);
    private static final Result GRACE = Made.result("grace", "lesson01_a/One", Status.FAILED, 1, 3);

    @TempDir
    private Path folder;

    @Test
    void the_result_names_the_submission_of_the_runner_and_the_time_of_its_commit() throws IOException {
        ReportOptions options =
                Classroom50Runner.of(RUNNER, "2026-11-21T02:00:00+01:00").in(ReportOptions.of(Made.TWO), List.of(ADA));

        var unused = Reports.write(folder, ClassResults.of(List.of(ADA)), options);

        JsonNode json = new ObjectMapper()
                .readTree(folder.resolve("exports/classroom50/student.json").toFile());
        assertEquals("cs-rt", json.path("classroom").asText());
        assertEquals("rooms", json.path("assignment").asText());
        assertEquals("ada", json.path("owner").asText());
        assertEquals(RUNNER.get("SUBMISSION_TAG"), json.path("submission").asText());
        assertEquals(RUNNER.get("COMMIT_URL"), json.path("commit").asText());
        assertEquals(RUNNER.get("RELEASE_URL"), json.path("release").asText());
        assertEquals(RUNNER.get("REVIEW_URL"), json.path("review").asText());
        assertEquals("2026-11-21T01:00:00Z", json.path("datetime").asText());
        assertEquals(100, json.path("score").asInt());
    }

    @Test
    void without_the_option_there_is_no_such_file() throws IOException {
        var unused = Reports.write(folder, ClassResults.of(List.of(ADA)), ReportOptions.of(Made.TWO));

        assertFalse(Files.exists(folder.resolve("exports/classroom50")));
    }

    @Test
    void what_is_missing_or_wrong_is_a_sentence() {
        var environment = new HashMap<>(RUNNER);
        environment.remove("CLASSROOM");
        environment.put("COMMIT_URL", " ");

        assertTrue(told(() -> Classroom50Runner.of(environment, "2026-11-21T01:00:00Z"))
                .endsWith("the environment has no CLASSROOM, COMMIT_URL."));
        assertTrue(told(() -> Classroom50Runner.of(RUNNER, "yesterday")).contains("yesterday: that is no time"));
        Classroom50Runner runner = Classroom50Runner.of(RUNNER, "2026-11-21T01:00:00Z");
        assertTrue(told(() -> runner.in(ReportOptions.of(Made.TWO), List.of(ADA, GRACE)))
                .endsWith("one student's submission, and there are 2: grace, student."));
    }

    private static String told(Runnable wrong) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, wrong::run).getMessage());
    }
}

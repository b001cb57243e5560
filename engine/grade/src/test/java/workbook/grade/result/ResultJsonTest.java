package workbook.grade.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.verdict.Status;
import workbook.grade.Made;
import workbook.grade.TestClass;
import workbook.screen.Sentences;

class ResultJsonTest {

    @Test
    void every_result_of_a_class_survives_both_ways() {
        List<Result> results = TestClass.results();
        var seen = EnumSet.noneOf(Status.class);

        for (Result result : results) {
            Result read = ResultJson.read(ResultJson.of(result));

            assertEquals(result, read);
            assertEquals(Sentences.of(result.verdict()), Sentences.of(read.verdict()));
            seen.add(result.verdict().status());
        }

        assertEquals(896, results.size());
        assertEquals(
                EnumSet.of(Status.PASSED, Status.FAILED, Status.DID_NOT_COMPILE, Status.TIMED_OUT, Status.CRASHED),
                seen);
    }

    @Test
    void a_result_of_each_status_survives_with_hostile_text() {
        for (Status status : Status.values()) {
            Result result = Made.result("ada", "lesson01_a/One", status, 1, 3, Made.HOSTILE);

            assertEquals(result, ResultJson.read(ResultJson.of(result)));
            assertEquals(1, ResultJson.of(result).lines().count());
        }
    }

    @Test
    void an_attempt_survives_and_is_concealed_with_its_number() {
        Result one = Made.result("ada", "lesson01_a/One", Status.FAILED, 1, 3);
        var third = new Result(one.student(), one.submissionHash(), one.verdict(), one.remarks(), 3);

        assertEquals(third, ResultJson.read(ResultJson.of(third)));
        assertEquals(1, ResultJson.read(ResultJson.of(one)).attempt());
        assertEquals(3, PrivateTests.NONE.conceal(third).attempt());
    }

    @Test
    void a_line_that_cannot_be_read_costs_only_itself(@TempDir Path folder) throws IOException {
        String good = ResultJson.of(Made.result("ada", "lesson01_a/One", Status.PASSED, 3, 3));
        Path file = folder.resolve("results.jsonl");
        Files.write(file, (good + "\n{\"v\":2\n\n").getBytes(StandardCharsets.UTF_8));
        Files.write(file, new byte[] {'{', (byte) 0xff, '}', '\n'}, java.nio.file.StandardOpenOption.APPEND);
        Files.writeString(
                file,
                good.replace("\"student\"", "\"pupil\"") + "\n" + good + "\n" + good.substring(0, 30),
                java.nio.file.StandardOpenOption.APPEND);

        ResultFile read = ResultFile.read(file);

        assertEquals(2, read.results().outlines().size());
        assertEquals(
                List.of(2, 4, 5, 7),
                read.problems().stream()
                        .map(problem -> Integer.valueOf(problem.replaceAll("^.*jsonl:(\\d+): .*", "$1")))
                        .toList());
        assertTrue(
                read.problems().get(0).contains("This is not JSON"),
                read.problems().toString());
        assertTrue(
                read.problems().get(1).contains("This is not UTF-8"),
                read.problems().toString());
        assertTrue(read.problems().get(2).contains("student"), read.problems().toString());
    }

    @Test
    void letters_of_every_script_are_read_from_a_file(@TempDir Path folder) throws IOException {
        Result result = Made.result("Jörg 山田", "lesson01_a/One", Status.FAILED, 1, 3, "Grüße 🎉");
        Path file = Files.writeString(folder.resolve("results.jsonl"), ResultJson.of(result) + "\n");

        ClassResults read = ResultFile.read(file).results();

        Result outline = read.outlines().get(0);
        assertEquals(List.of(), outline.verdict().tests());
        assertEquals("", outline.verdict().output());
        assertEquals(result, read.whole(outline));
    }
}

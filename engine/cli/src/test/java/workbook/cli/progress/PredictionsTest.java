package workbook.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.check.verdict.Checker;
import workbook.check.verdict.Json;
import workbook.check.verdict.Predicted.Compared;
import workbook.check.verdict.TestResult;
import workbook.check.verdict.Verdict;
import workbook.course.TestCourse;
import workbook.screen.Sentences;

/** What a learner is told of a prediction, and when; a server that says each word twice, and a table of two people. */
class PredictionsTest extends PredictionsFixture {

    @Test
    void a_step_of_code_after_a_prediction_is_told_as_any_other_code_is() throws Exception {
        String code = """
                @Test @Step(2) void it_lists() { assertEquals(java.util.List.of(1), Mixed.list()); }
                """;
        var mixed = new TestCourse(root.resolve("mixed"))
                .exercise("Mixed", "1+1")
                .kind("Mixed", "debug")
                .test("Mixed", LINES.replace("Twice", "Mixed").replace("@Test void", "@Test @Step(1) void") + code);
        String list = " static java.util.List<Integer> list() { return java.util.List.of(); }\n}\n";
        String right = prediction("first bell", "then bell", "first moon", "then moon");
        mixed.source("Mixed", right.replace("Twice", "Mixed").replaceFirst("}\n$", list));
        try (Checker own = Checker.resident(mixed.load().root())) {
            Verdict verdict = new Predictions(progress).told(mixed.find("Mixed"), own.check(mixed.find("Mixed")));

            assertEquals(2, verdict.step());
            assertEquals("The result is an empty list.", verdict.tests().get(1).means());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "wrong", "first bell|wrong|?", "first bell|then bell|first moon", "null"})
    void what_is_not_predicted_is_neither_on_the_screen_nor_in_the_json_nor_in_what_is_said(String lines) {
        Verdict verdict = lines.equals("null")
                ? answer("class Twice { static String prediction() { return null; } }")
                : predicted(lines.split("\\|"));

        for (String shown : List.of(
                Json.of(verdict), String.join("\n", drawn(verdict)), String.join("\n", Sentences.of(verdict)))) {
            String given = String.join(" ", lines.split("\\|"));
            for (String secret : List.of("then moon", "said", "giveaway", "42/chat", "\"rows\"", "\"frames\"")) {
                assertFalse(shown.contains(secret), secret + " in " + shown);
            }
            assertTrue(!shown.contains("then bell") || given.contains("then bell"), shown);
            assertTrue(!shown.contains("first moon") || given.contains("first moon"), shown);
        }
    }

    @Test
    void all_of_it_is_told_when_it_is_right_and_when_it_is_asked_for() {
        Verdict right = predicted("first bell", "then bell", "first moon", "then moon");
        assertTrue(right.passed());
        assertTrue(Json.of(right).contains("\"frames\""));
        assertTrue(right.output().contains("giveaway bell"));
        assertFalse(right.withholds());
        assertTrue(judged(prediction("first bell", "?")).withholds());

        Verdict revealed = new Predictions(progress).revealed(exercise(), judged(prediction("first bell", "?")));
        assertFalse(revealed.passed());
        assertFalse(revealed.withholds());
        assertTrue(revealed.output().contains("giveaway bell"));
        for (String shown : List.of(
                Json.of(revealed), String.join("\n", drawn(revealed)), String.join("\n", Sentences.of(revealed)))) {
            assertTrue(shown.contains("then moon"), shown);
            assertTrue(shown.contains("42/chat") || shown.contains("said \"moon\""), shown);
        }
    }

    @Test
    void a_row_is_told_cell_by_cell_and_explained_as_a_whole() {
        course.test("Twice", ROWS);
        Verdict first = predicted("ada grace", "one x x", "two ? ?");
        assertEquals(
                "Send one: your prediction for grace is wrong.", failed(first).got());
        assertEquals("Send two is not predicted yet.", first.tests().get(1).got());
        assertNull(failed(first).means());
        assertFalse(Json.of(first).contains("42/chat"), Json.of(first));
        assertTrue(failed(first).next().contains("Twice.java:6"), failed(first).next());

        Verdict second = predicted("ada grace", "one - x", "two ? ?");
        assertEquals("The word before the dot is client.", failed(second).means());
        assertNull(failed(predicted("ada grace", "one yes no", "two ? ?")).means(), "it cannot be read");

        Verdict right = predicted("ada grace", "one x -", "two - x");
        assertTrue(right.passed());
        assertEquals(
                List.of(new Compared("send one", "ada x, grace x", "ada x, grace -")),
                right.tests().get(0).predicted().compared());
    }

    @Test
    void what_a_later_step_asks_is_not_told_with_the_step_before() {
        course.test("Twice", ROWS);
        course.exercise("Twice", "1+1").kind("Twice", "predict");
        Verdict wrong = judged(prediction("ada grace", "one x x", "two x -"));
        Verdict revealed = new Predictions(progress).revealed(exercise(), wrong);
        assertEquals(1, revealed.tests().get(0).predicted().compared().size());
        assertEquals(List.of(), revealed.tests().get(1).predicted().compared());
        assertEquals(List.of(), revealed.tests().get(1).frames());
        assertTrue(revealed.withholds());
        assertEquals("", revealed.output());

        TestResult later = predicted("ada grace", "one - x", "two - -").tests().get(1);
        assertFalse(
                String.valueOf(later.next()).contains("second"), "nothing is promised of an answer before its step");
        assertNull(
                predicted("ada grace", "one x -", "two x -").tests().get(1).means(),
                "its first wrong answer that was shown");
        course.exercise("Twice", "1").kind("Twice", "predict");
    }

    @Test
    void a_prediction_of_any_length_is_judged_and_little_of_it_is_kept() throws Exception {
        Verdict endless =
                answer("class Twice { static String prediction() { return \"first bell\\n\".repeat(50_000); } }");
        assertTrue(Json.of(endless).length() < 10_000, Json.of(endless).length() + " characters");
        assertTrue(Files.size(root.resolve(".workbook/progress.txt")) < 10_000);
        assertTrue(
                failed(endless).next().contains("lesson90_trial/Twice.java, and save."),
                failed(endless).next());
    }
}

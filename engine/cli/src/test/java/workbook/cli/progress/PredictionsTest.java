package workbook.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.check.verdict.Checker;
import workbook.check.verdict.Json;
import workbook.check.verdict.Predicted.Compared;
import workbook.check.verdict.TestResult;
import workbook.check.verdict.Verdict;
import workbook.course.Exercise;
import workbook.course.TestCourse;
import workbook.screen.Layout;
import workbook.screen.Sentences;
import workbook.screen.VerdictBlocks;
import workbook.terminal.TerminalStyle;

/** What a learner is told of a prediction, and when; a server that says each word twice, and a table of two people. */
class PredictionsTest {

    private static final String PROGRAM = """
            @org.junit.jupiter.api.extension.RegisterExtension
            final workbook.kit.Lab lab = workbook.kit.Lab.logging(TwiceTest::program).about(Twice.class);
            final workbook.kit.Client ada = lab.client("ada");
            final workbook.kit.Client grace = lab.client("grace");
            static void program(com.corundumstudio.socketio.SocketIONamespace chat,
                java.util.function.Consumer<String> log) {
              chat.addEventListener("say", String.class, (client, text, ack) -> {
                System.out.println("giveaway " + text);
                log.accept("first " + text);
                log.accept("then " + text);
                client.sendEvent("said", text);
              });
            }
            """;
    private static final String LINES = PROGRAM + """
            // why line 1: The handler logs
            // before it sends.
            // why line 2: It logs a second time.
            @Test void it_is_logged() {
              ada.emits("say", "bell");
              ada.emits("say", "moon");
              workbook.kit.Assertions.assertThat(lab.prediction()).matches(lab.log());
            }
            """;
    private static final String ROWS = PROGRAM + """
            // why send one: The word before the dot is client.
            @Test @Step(1) void one() {
              ada.emits("say", "bell");
              workbook.kit.Assertions.assertThat(lab.prediction().row("send", "one")).matches(heard());
            }
            @Test @Step(2) void two() {
              grace.emits("say", "moon");
              workbook.kit.Assertions.assertThat(lab.prediction().row("send", "two")).matches(heard());
            }
            java.util.List<String> heard() {
              return java.util.stream.Stream.of(ada, grace)
                .map(one -> one.name() + (one.heard().isEmpty() ? " -" : " x")).toList();
            }
            """;

    @TempDir
    static Path root;

    static TestCourse course;
    static Checker checker;

    private Progress progress;

    @BeforeAll
    static void start() {
        course = new TestCourse(root)
                .exercise("Twice", "1")
                .kind("Twice", "predict")
                .source("Twice", prediction("?"))
                .test("Twice", LINES)
                .mistake(
                        "Twice",
                        "OnceEach.java",
                        "// mistake: -\n// That server logs once.\n",
                        prediction("first bell", "first moon"))
                .mistake(
                        "Twice",
                        "Swapped.java",
                        "// mistake: -\n// That server logs the other way round.\n",
                        prediction("then bell", "first bell", "first moon", "then moon"));
        course.mistake(
                "Twice",
                "Again.java",
                "// mistake: -\n// That server logs the first word twice.\n",
                prediction("first bell", "first bell", "then bell", "first moon", "then moon"));
        checker = Checker.resident(course.load().root());
    }

    @AfterAll
    static void stop() {
        checker.close();
    }

    @BeforeEach
    void nothing_is_known() throws Exception {
        Files.deleteIfExists(root.resolve(".workbook/progress.txt"));
        progress = new Progress(root.resolve(".workbook"), problem -> {});
        course.test("Twice", LINES);
    }

    private static String prediction(String... lines) {
        return "class Twice {\n static String prediction() {\n  return \"\"\"\n    " + String.join("\n    ", lines)
                + "\n    \"\"\";\n }\n}\n";
    }

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
    void the_second_different_wrong_answer_for_a_line_is_told_why_and_the_first_is_not() {
        Verdict first = predicted("first bell", "bell bell", "first moon", "?");
        assertEquals(
                "Line 2 (\"bell bell\") is wrong. Line 4 is not predicted yet.",
                failed(first).got());
        assertNull(failed(first).means());
        assertTrue(
                failed(first).next().contains("lesson90_trial/Twice.java:6, and save"),
                failed(first).next());
        assertTrue(
                failed(first).next().contains("A second, different wrong answer gets the reason."),
                failed(first).next());
        assertTrue(
                failed(first).next().endsWith("check Twice --reveal shows what happened."),
                failed(first).next());
        assertNull(
                failed(predicted("first bell", "bell bell", "first moon", "?")).means(), "the same again");
        assertNull(
                failed(predicted("bell bell", "bell bell", "first moon", "?")).means(), "another line");

        assertEquals(
                "It logs a second time.",
                failed(predicted("first bell", "then then", "first moon", "?")).means());
        assertEquals(
                "The handler logs before it sends.",
                failed(predicted("then then", "then bell", "?")).means());
    }

    @Test
    void a_word_that_no_line_has_is_named_and_a_line_too_many_gets_no_reason_of_the_next() {
        predicted("first bell", "then moon", "first moon", "then moon");
        assertEquals(
                "None of the lines to predict has `later` in it. Look at what they are put together from.",
                failed(predicted("first bell", "later bell", "first moon", "then moon"))
                        .means());

        predicted("first bell", "moon", "then bell", "first moon", "then moon");
        assertNull(failed(predicted("first bell", "then moon", "then bell", "first moon", "then moon"))
                .means());
    }

    /** The first line of a page offers what it asks for, such as the names of five causes. */
    @Test
    void another_number_and_a_word_that_the_page_offers_are_other_answers_and_no_other_form() {
        String offered = exercise().task().lines().findFirst().orElse("").replaceFirst("\\s.*", "");

        assertNull(failed(predicted("first bell", offered + " bell", "first moon", "then moon"))
                .means());
        assertEquals(
                "It logs a second time.",
                failed(predicted("first bell", "17 bell", "first moon", "then moon"))
                        .means());
    }

    @Test
    void a_part_of_a_word_is_in_that_line() {
        assertNull(failed(predicted("first bell", "the bell", "first moon", "then moon"))
                .means());
    }

    @Test
    void the_next_step_is_where_the_reason_is() {
        TestResult failed = failed(predicted("first moon", "then bell", "first moon", "later moon"));

        assertTrue(String.valueOf(failed.means()).contains("`later`"), failed::means);
        assertTrue(String.valueOf(failed.next()).contains("Twice.java:8,"), failed::next); // 5 has the first of them
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Then bell      | This program writes `then`, and you wrote `Then`",
                "then           | `then` has too few words",
                "then moon bell | `then moon bell` has too many words",
                "later bell     | None of the lines to predict has `later` in it",
            })
    void a_line_that_is_right_nowhere_is_told_so_at_the_first_answer(String line, String words) {
        String means =
                failed(predicted("first bell", line, "first moon", "then moon")).means();
        assertTrue(means != null && means.contains(words), means);
    }

    @Test
    void a_line_with_quotes_is_told_so_and_a_line_of_the_right_form_is_not() {
        String means = failed(predicted("first bell", "then \"bell\"", "first moon", "then moon"))
                .means();
        assertTrue(means != null && means.contains("none of the lines to predict has any"), means);
        assertNull(failed(predicted("first bell", "then moon", "first moon", "then moon"))
                .means());
    }

    @Test
    void another_number_of_words_is_no_fault_of_the_form_by_itself() {
        assertNull(failed(predicted("first bell", "then first bell", "first moon", "then moon"))
                .means());
    }

    @Test
    void a_known_mistake_is_told_in_its_own_words_while_other_lines_are_wrong_or_open() {
        predicted("bell bell", "?");
        Verdict swapped = predicted("then bell", "first bell", "first moon", "?");
        assertEquals("That server logs the other way round.", failed(swapped).means());
        assertEquals("Swapped", swapped.mistake());

        predicted("first bell", "bell bell", "?");
        assertEquals("Again", predicted("first bell", "first bell", "?").mistake(), "one too many, or a wrong one");
        Verdict once = predicted("first bell", "first moon");
        assertEquals("OnceEach", once.mistake());
        Verdict onceAndMore = predicted("first bell", "first moon", "then moon");
        assertEquals("It logs a second time.", failed(onceAndMore).means(), "only one of its two lines is missing");
        assertNull(onceAndMore.mistake());
    }

    @Test
    void a_line_too_many_or_too_few_leaves_the_others_right() {
        assertEquals(
                "There is one line too many after line 2 (\"then bell\").",
                failed(predicted("first bell", "then bell", "wrong", "first moon", "then moon"))
                        .got());
        assertTrue(failed(predicted("first bell", "then bell", "wrong", "first moon", "then moon"))
                .next()
                .contains(":7,"));
        assertEquals(
                "A line is missing after line 1 (\"first bell\").",
                failed(predicted("first bell", "first moon", "then moon")).got());
    }

    @Test
    void what_was_answered_first_is_beside_what_happened_in_the_end() {
        predicted("first bell", "wrong", "more", "?");
        predicted("first bell", "other", "first moon", "then moon", "last");
        Verdict right = predicted("first bell", "then bell", "first moon", "then moon");

        assertEquals(
                List.of(
                        new Compared("line 1", "first bell", "first bell"),
                        new Compared("line 2", "wrong", "then bell"),
                        new Compared("line 3", "more", "first moon"),
                        new Compared("line 4", "then moon", "then moon"),
                        new Compared("", "last", "")),
                right.tests().get(0).predicted().compared());
        String screen = String.join("\n", drawn(right));
        assertTrue(screen.contains("> line 2  wrong           then bell"), screen);
        assertTrue(
                Sentences.of(right).contains("Line 2: you said at first: wrong. What happened: then bell."),
                () -> Sentences.of(right).toString());
        assertTrue(Json.of(right).contains("{\"line\":\"line 2\",\"first\":\"wrong\",\"happened\":\"then bell\"}"));
    }

    @Test
    void a_line_too_many_is_in_the_table_only_if_the_first_answer_had_it() {
        predicted("first bell", "then bell", "first moon", "wrong");
        predicted("first bell", "then bell", "first moon", "then moon", "more");
        assertEquals(
                4,
                predicted("first bell", "then bell", "first moon", "then moon")
                        .tests()
                        .get(0)
                        .predicted()
                        .compared()
                        .size());
    }

    @Test
    void a_first_answer_with_a_line_too_many_is_shown_with_it() {
        predicted("first bell", "more", "then bell", "first moon", "then moon", "last");
        List<Compared> compared = predicted("first bell", "then bell", "first moon", "then moon")
                .tests()
                .get(0)
                .predicted()
                .compared();
        assertEquals(new Compared("", "more", ""), compared.get(1));
        assertEquals(new Compared("line 2", "then bell", "then bell"), compared.get(2));
        assertEquals(new Compared("", "last", ""), compared.get(5));
    }

    @Test
    void who_asks_for_the_truth_had_no_answer_where_there_was_none() {
        Verdict open = judged(prediction("first bell", "?"));
        new Predictions(progress).revealed(exercise(), open);
        Verdict right = predicted("first bell", "then bell", "first moon", "then moon");

        assertEquals(
                new Compared("line 4", "?", "then moon"),
                right.tests().get(0).predicted().compared().get(3));
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

        predicted("ada grace", "one - x", "two - -");
        assertNull(
                predicted("ada grace", "one x -", "two x -").tests().get(1).means(),
                "its first wrong answer that was shown");
        course.exercise("Twice", "1").kind("Twice", "predict");
    }

    private static List<String> drawn(Verdict verdict) {
        return Layout.lines(VerdictBlocks.of(verdict), 100, TerminalStyle.PLAIN, Layout.Detail.ALL);
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

    private Verdict predicted(String... lines) {
        return answer(prediction(lines));
    }

    private Verdict answer(String source) {
        return new Predictions(progress).told(exercise(), judged(source));
    }

    private static Verdict judged(String source) {
        course.source("Twice", source);
        return checker.check(exercise());
    }

    private static TestResult failed(Verdict verdict) {
        return verdict.tests().get(0);
    }

    private static Exercise exercise() {
        return course.find("Twice");
    }
}

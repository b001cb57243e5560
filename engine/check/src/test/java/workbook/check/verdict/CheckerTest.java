package workbook.check.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.compile.Sources;
import workbook.course.Exercise;
import workbook.course.TestCourse;

class CheckerTest {

    @TempDir
    static Path root;

    static TestCourse course;
    static Checker checker;

    @BeforeAll
    static void start() {
        course = new TestCourse(root)
                .exercise("Sum", "1+2")
                .source("Sum", sum("0 // TODO 1: add"))
                .solution("Sum", sum("a + b"))
                .test("Sum", """
                        @Test void zero_and_zero() { assertEquals(0, Sum.of(0, 0)); }
                        @Test @Step(2) @org.junit.jupiter.api.DisplayName("one, and two")
                        void one_and_two() { assertEquals(3, Sum.of(1, 2)); }
                        """)
                .mistake("Sum", "Minus.java", "// mistake: M-MINUS\n// Subtracted.\n", sum("a - b"))
                .mistake("Sum", "Minus.variant.java", "// variant of: Minus\n", sum("-(b - a)"))
                .mistake("Sum", "First.java", "// mistake: -\n// Took the first.\n", sum("a"))
                .mistake("Sum", "First.variant.java", "// variant of: First\n", sum("a + b * 0"))
                .mistake("Sum", "Same.java", "// mistake: -\n// Another text.\n", sum("a - b * 1"))
                .mistake("Sum", "Times.java", "// mistake: -\n// has: \\* 4\n// Times.\n", sum("a + b + a * 4"))
                .mistake("Sum", "Plus.java", "// mistake: -\n// lacks: \\*\n// Plus.\n", sum("a + b + b + b"));
        checker = Checker.resident(course.load().root());
    }

    @AfterAll
    static void stop() {
        checker.close();
    }

    private static String sum(String result) {
        return "class Sum { static int of(int a, int b) {\n return " + result + "\n; } }\n";
    }

    @Test
    void a_todo_of_a_later_step_is_not_the_place() throws IOException {
        Path file = Files.writeString(root.resolve("Steps.java"), "// TODO 3: c\nc();\n// TODO 2: b\nb();\n");

        assertEquals(0, Todo.line(file, 1));
        assertEquals(4, Todo.line(file, 2));
        assertEquals(2, Todo.line(file, 3));
        assertEquals(2, Todo.line(file, 4));
    }

    @Test
    void a_solution_passes_with_all_points() {
        Verdict verdict = checker.check(exercise(), Sources.solution(exercise()));
        assertEquals(Status.PASSED, verdict.status());
        assertEquals(3, verdict.points());
        assertEquals(2, verdict.step());
        assertTrue(verdict.sourceHash().matches("sha256:[0-9a-f]{64}"));
    }

    @Test
    void a_starter_has_the_points_of_its_first_step_and_is_shown_its_todo() {
        Verdict verdict = checker.check(exercise());
        assertEquals(Status.FAILED, verdict.status());
        assertEquals(1, verdict.points());
        assertEquals(2, verdict.step());
        TestResult failed = verdict.tests().get(1);
        assertEquals("one, and two", failed.name());
        assertTrue(failed.next().contains("lesson90_trial/Sum.java:3"), failed.next());
        assertTrue(failed.next().endsWith("./workbook hint Sum"), failed.next());
        assertNull(verdict.mistake());
    }

    @Test
    void a_known_mistake_is_recognised_however_it_is_written_and_no_other_is() {
        checker.recorder().record(exercise());
        Verdict verdict = checker.check(exercise(), mistake("First.variant.java"));
        assertEquals("First", verdict.mistake());
        assertEquals("Took the first.", verdict.tests().get(1).means());
        course.mistake("Sum", "Times.txt", "", sum("a * b"));
        assertNull(checker.check(exercise(), mistake("Times.txt")).mistake());
    }

    @Test
    void mistakes_that_look_the_same_with_other_texts_are_told_and_neither_is_named() {
        checker.recorder().record(exercise());
        assertNull(checker.check(exercise(), mistake("Minus.java")).mistake());
        var clashes = checker.recorder().clashes(exercise());
        assertEquals(1, clashes.size());
        assertTrue(clashes.get(0).startsWith("Minus and Same"), clashes.get(0));
    }

    @Test
    void mistakes_that_look_the_same_are_told_apart_by_what_is_in_the_file() {
        checker.recorder().record(exercise());
        assertEquals("Times", checker.check(exercise(), mistake("Times.java")).mistake());
        assertEquals("Plus", checker.check(exercise(), mistake("Plus.java")).mistake());
        course.mistake("Sum", "Twice.txt", "", sum("(a + b) * 2 + a"));
        Verdict neither = checker.check(exercise(), mistake("Twice.txt"));
        assertNull(neither.mistake(), neither.toString());
    }

    @Test
    void the_json_is_one_line_with_the_words_of_the_contract() {
        checker.recorder().record(exercise());
        String json = Json.of(checker.check(exercise(), mistake("First.java")));
        assertFalse(json.contains("\n"));
        assertTrue(json.startsWith("{\"v\":2,\"exercise\":\"lesson90_trial/Sum\",\"status\":\"failed\","
                + "\"points\":1,\"maxPoints\":3,\"step\":2,\"steps\":2,\"tests\":[{\"name\":\"zero and zero\""));
        assertTrue(json.contains("\"mistake\":\"First\",\"seed\":42"));
    }

    @Test
    void an_error_keeps_the_verdicts_of_others() {
        course.exercise("Bad", "1").source("Bad", "class Bad {").test("Bad", "@Test void x() {}");
        Verdict verdict = checker.check(course.find("Bad"));
        assertEquals(Status.DID_NOT_COMPILE, verdict.status());
        assertEquals("Bad.java", verdict.errors().get(0).file());
        String json = Json.of(verdict);
        assertTrue(json.contains("\"means\":\"The `{` of `class Bad {` isn't closed: `}` is missing.\""), json);
        assertTrue(json.contains("\"next\":\"Bad.java:2: Write `}` at the end of this line.\""), json);
        assertTrue(checker.check(exercise(), Sources.solution(exercise())).passed());
    }

    @Test
    void nothing_is_proven_where_no_test_ran() {
        course.exercise("Empty", "1").source("Empty", "class Empty {}").test("Empty", "");
        assertEquals(Status.NO_TEST_RAN, checker.check(course.find("Empty")).status());
    }

    @Test
    void an_exception_of_the_tests_own_code_is_not_said_to_be_the_exercises() {
        course.exercise("Short", "1")
                .source("Short", "class Short { static String of() { return \"ab\"; } }")
                .test("Short", "@Test void x() { assertEquals(\"abc\", Short.of().substring(0, 3)); }");
        String got = checker.check(course.find("Short")).tests().get(0).got();
        assertTrue(String.valueOf(got).startsWith("the test ended with java.lang.StringIndexOutOfBounds"), got);

        course.source("Short", "class Short { static String of() { return \"ab\".substring(3); } }");
        String own = checker.check(course.find("Short")).tests().get(0).got();
        assertTrue(String.valueOf(own).startsWith("your code threw java.lang.StringIndexOutOfBounds"), own);
    }

    @Test
    void an_exception_is_told_with_its_causes_and_the_line_of_each() throws Exception {
        course.exercise("Chain", "1")
                .source("Chain", """
                        class Chain {
                         static int of() {
                          try {
                           return Integer.parseInt("x");
                          } catch (NumberFormatException e) {
                           throw new IllegalStateException("no number", e);
                          }
                         }
                        }
                        """)
                .test("Chain", "@Test void x() { assertEquals(1, Chain.of()); }");
        var causes = new ObjectMapper()
                .readTree(Json.of(checker.check(course.find("Chain"))))
                .at("/tests/0/causes");
        assertEquals(
                "[{\"thrown\":\"java.lang.IllegalStateException: no number\",\"file\":\"Chain.java\",\"line\":7},"
                        + "{\"thrown\":\"java.lang.NumberFormatException: For input string: \\\"x\\\"\","
                        + "\"file\":\"Chain.java\",\"line\":5}]",
                causes.toString());
        assertFalse(Json.of(checker.check(exercise())).contains("causes"), "an expectation has none of its own");
    }

    @Test
    void no_text_of_a_verdict_is_longer_than_its_bound_and_it_says_what_is_left_out() {
        course.exercise("Long", "1")
                .source("Long", "class Long { static String of() { return \"a\".repeat(400_000); } }")
                .test("Long", "@Test void x() { assertEquals(\"b\", Long.of()); }");
        Verdict verdict = checker.check(course.find("Long"));
        String json = Json.of(verdict);
        assertTrue(json.length() < 10_000, json.length() + " characters of JSON");
        String got = String.valueOf(verdict.tests().get(0).got());
        assertTrue(got.matches("(?s).* more characters are left out\\.\\)$"), got);
        course.source("Long", "class Long { static String of() { throw new Error(\"a\".repeat(400_000)); } }");
        assertTrue(Json.of(checker.check(course.find("Long"))).length() < 15_000);
        course.source("Long", "class Long { int x = " + "a".repeat(100_000) + "; }");
        assertTrue(Json.of(checker.check(course.find("Long"))).length() < 15_000);
    }

    @Test
    void a_text_is_cut_once_and_between_letters() {
        assertEquals("a".repeat(2_060), Excerpt.of("a".repeat(2_060)));
        String cut = Excerpt.of("a".repeat(1_999) + "\ud83d\ude00" + "b".repeat(1_000));
        assertEquals("a".repeat(1_999) + " ... (1002 more characters are left out.)", cut);
        assertEquals(cut, Excerpt.of(cut));
        var many = Excerpt.all(Collections.nCopies(100_000, "x"));
        assertEquals(201, many.size());
        assertEquals("... (99800 more are left out.)", many.get(200));
        assertEquals(many, Excerpt.all(many));
    }

    private static Exercise exercise() {
        return course.find("Sum");
    }

    private static Sources mistake(String file) {
        return Sources.of(
                exercise(),
                root.resolve("solutions/mistakes/lesson90_trial/Sum").resolve(file));
    }
}

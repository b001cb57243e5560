package workbook.check.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.explain.CauseKind;
import workbook.check.workshop.Stop;
import workbook.course.Exercise;
import workbook.course.TestCourse;

/** What a small change proves, and that nothing is said which it does not prove. */
class ChangeTrialTest {

    @TempDir
    static Path root;

    static Checker checker;
    static Exercise age;
    static Exercise list;

    @BeforeAll
    static void start() {
        var course = new TestCourse(root)
                .exercise("Age", "1+2")
                .source("Age", age("false // TODO 2: compare"))
                .solution("Age", age("years >= 18"))
                .test("Age", """
                        @Test void seventeen_is_young() { assertEquals(false, Age.adult(17)); }
                        @Test @Step(2) void eighteen_is_old() { assertEquals(true, Age.adult(18)); }
                        """)
                .exercise("Shelf", "1")
                .source("Shelf", shelf("// TODO 1: put it there"))
                .solution("Shelf", shelf("to.add(what);"))
                .test("Shelf", """
                        @Test void it_is_there() {
                            var shelf = new java.util.ArrayList<String>();
                            Shelf.put(shelf, "tea");
                            assertEquals(java.util.List.of("tea"), shelf);
                        }
                        """);
        checker = Checker.resident(course.load().root());
        age = course.load().exercises().stream()
                .filter(one -> one.name().equals("Age"))
                .findFirst()
                .orElseThrow();
        list = course.load().exercises().stream()
                .filter(one -> one.name().equals("Shelf"))
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    static void stop() {
        checker.close();
    }

    private static String age(String result) {
        return "class Age { static boolean adult(int years) {\n return " + result + "\n; } }\n";
    }

    private static String shelf(String code) {
        return "class Shelf { static void put(java.util.List<String> to, String what) {\n " + code + "\n} }\n";
    }

    private static Verdict check(Exercise exercise, String text) throws IOException {
        Files.writeString(exercise.source(), "package lesson90_trial;\n" + text);
        return checker.check(exercise);
    }

    private static Verdict proven(Exercise exercise, String text) throws IOException {
        return checker.proven(exercise, check(exercise, text), new Stop());
    }

    private static @Nullable String means(Verdict verdict) {
        return verdict.tests().get(0).means();
    }

    @Test
    void what_passes_without_the_change_the_next_time_proves_nothing() throws IOException {
        String once = "new java.io.File(\"" + root.resolve("once").toString().replace('\\', '/') + "\").mkdir()";
        assertNull(means(proven(age, age(once + " || years > 18"))));
    }

    @Test
    void a_change_after_which_the_test_passes_says_what_is_wrong_and_where() throws IOException {
        Verdict verdict = proven(age, age("years > 18"));
        TestResult failed = verdict.tests().get(1);

        assertEquals(CauseKind.OTHER_CONDITION, verdict.cause());
        assertEquals(
                "`years > 18` in line 3 is wrong where both are equal. With `>=`, this test passes.", failed.means());
        assertEquals(
                "Think through when it holds in this test. Look at exercises/src/main/java/lesson90_trial/Age.java:3."
                        + " For a hint: ./workbook hint Age",
                failed.next());
        assertEquals(1, verdict.points());
    }

    @Test
    void a_change_that_breaks_what_passed_proves_nothing() throws IOException {
        Verdict verdict = proven(age, age("years < 0")); // each change that lets 18 pass lets 17 pass, too
        assertNull(verdict.cause());
        assertNull(verdict.tests().get(1).means());
    }

    @Test
    void another_condition_does_not_explain_what_was_thrown_elsewhere() throws IOException {
        String exact = "Integer.parseInt(\"18\")";
        String other = "years > " + exact + " ? true\n : years < " + exact + " ? false\n : ";
        assertEquals(
                CauseKind.METHOD_THREW, // with `>=`, 18 never comes here
                proven(age, age(other + "(Boolean) (Object) \"no\"")).cause());
        assertEquals(
                CauseKind.OTHER_CONDITION, proven(age, age(other + "false")).cause());
    }

    @Test
    void a_verdict_on_another_text_is_left_as_it_is() throws IOException {
        Verdict old = check(age, age("years > 18"));
        Files.writeString(age.source(), "package lesson90_trial;\n" + age("years > 18 "));
        assertSame(old, checker.proven(age, old, new Stop()));
    }

    @Test
    void a_call_that_is_missing_is_not_told_while_its_todo_stands() throws IOException {
        String seen = "The result is an empty list.";
        assertEquals(seen, means(proven(list, shelf("// TODO 1: put it there"))));
        assertEquals(
                seen + " `put` (line 2) does not call `add`. With that call, this test passes.",
                means(proven(list, shelf("what.strip();"))));
    }

    @Test
    void a_change_that_never_ends_is_no_answer() throws IOException {
        String loop = "false; } static int f(int n) { while (n > 0) { n = n - 1; } return n; } static boolean g() {"
                + " return f(1) > 0";
        assertNull(proven(age, age(loop)).cause());
        assertEquals(Status.PASSED, check(age, age("years >= 18")).status(), "the workshop is as good as new");
    }

    @Test
    void it_can_be_stopped() throws IOException {
        Verdict verdict = check(age, age("years > 18"));
        var stop = new Stop();
        stop.now();
        assertThrows(CancellationException.class, () -> checker.proven(age, verdict, stop));
    }
}

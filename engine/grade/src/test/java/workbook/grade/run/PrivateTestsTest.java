package workbook.grade.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import workbook.check.workshop.Isolation;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.grade.ReportOptions;
import workbook.grade.Reports;
import workbook.grade.TestClass;
import workbook.grade.ThisWorkbook;
import workbook.grade.book.Assignment;
import workbook.grade.judge.Probe;
import workbook.grade.judge.TeacherTests;
import workbook.grade.result.ClassResults;
import workbook.grade.result.PrivateTests;
import workbook.grade.result.Result;

/** A class whose teacher has tests of their own, from its folder to what a student reads. */
class PrivateTestsTest {

    private static final Course COURSE = ThisWorkbook.course();
    private static final Exercise HELLO = COURSE.find("HelloChat").orElseThrow();

    private static final String TEST = """
            package lesson00_first_chat;

            import static workbook.kit.Assertions.assertThat;

            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.api.extension.RegisterExtension;
            import workbook.kit.Client;
            import workbook.kit.Lab;

            class HelloChatTest {

                @RegisterExtension
                final Lab lab = Lab.running(HelloChat.class);

                final Client ada = lab.client("ada");
                final Client grace = lab.client("grace");

                @Test
                void the_word_zebra_is_said() {
                    ada.emits("chat message", "zebra");

                    assertThat(grace).heardOnly("chat message", "EXPECTED");
                }
            }
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    /** The negative control is HelloChat: a right solution, and a private test that it does not pass. */
    @ParameterizedTest
    @EnumSource(names = {"SANDBOX", "TWO_JVMS"})
    void a_private_test_costs_points_only_if_it_fails_and_can_stand_for_the_workbooks_own(Isolation by)
            throws Exception {
        isHere(by);
        Exercise echo = COURSE.find("Echo").orElseThrow();
        Exercise price = COURSE.find("Price").orElseThrow();
        for (Exercise each : List.of(HELLO, echo, price)) {
            handIn(each, Files.readString(each.solution()));
        }
        Path tests = privateTest("giraffe");
        copy(echo.test(), tests.resolve(echo.id() + "Test.java"));
        copy(price.test(), tests.resolve("instead").resolve(price.id() + "Test.java"));

        List<Result> results = TestClass.whole(grade("a", tests, by).results());

        results.forEach(each -> assertEquals(by.json(), each.verdict().isolation()));
        assertEquals(
                List.of("failed 0", "passed " + echo.points(), "passed " + price.points()),
                results.stream()
                        .map(Result::verdict)
                        .map(verdict -> verdict.status().json() + " " + verdict.points())
                        .toList());
        List<Long> own = results.stream()
                .map(result -> result.verdict().tests().stream()
                        .filter(test -> !test.name().startsWith(PrivateTests.NAME))
                        .count())
                .toList();
        assertTrue(own.get(0) > 0 && own.get(1) > 0, own.toString());
        assertEquals(0, own.get(2), "its own test did not run");
        String told = screen.toString(StandardCharsets.UTF_8);
        assertTrue(told.contains("The workbook's own solution of lesson00_first_chat/HelloChat does not pass:"), told);
        assertFalse(told.contains("solution of lesson01_events"), told);
        reported(results);
    }

    /** What an answer sees of it is what the isolation promises; the negative control is the weaker one. */
    @ParameterizedTest
    @EnumSource(names = {"SANDBOX", "TWO_JVMS"})
    void only_a_sandbox_hides_a_private_test_from_an_answer(Isolation by) throws Exception {
        isHere(by);
        Path tests = privateTest("zebra");
        Path test = tests.resolve(HELLO.id() + "Test.java");
        String begin = "static void configure(SocketIONamespace chat) {";
        String solution = Files.readString(HELLO.solution());
        assertTrue(solution.contains(begin), solution);
        handIn(
                HELLO,
                solution.replace(
                        begin,
                        begin + "if (new java.io.File(\"" + test
                                + "\").canRead()) { System.out.println(\"GOT THERE\"); }"));

        Result only = TestClass.whole(grade("a", tests, by).results()).get(0);

        assertEquals(HELLO.points(), only.verdict().points(), only.toString());
        assertEquals(by == Isolation.TWO_JVMS, only.verdict().output().contains("GOT THERE"), only.toString());
    }

    private static void isHere(Isolation by) throws IOException {
        assumeTrue(by == Isolation.TWO_JVMS || Probe.of(null).isolation() == by, "no sandbox on this machine");
    }

    @Test
    void a_test_that_does_not_compile_stops_the_grader_before_anybody_is_judged() throws Exception {
        handIn(HELLO, Files.readString(HELLO.solution()));
        Path tests = privateTest("zebra\" + missing + \"");

        IOException wrong = assertThrows(IOException.class, () -> grade("a", tests, Isolation.TWO_JVMS));

        assertTrue(String.valueOf(wrong.getMessage()).contains("lesson00_first_chat/HelloChat"), wrong.getMessage());
        assertFalse(Files.exists(folder.resolve("a/.work/results.jsonl")));
    }

    /** What ada reads says that a private test failed, and nothing of it; what the teacher reads has it all. */
    private void reported(List<Result> results) throws IOException {
        Path out = folder.resolve("reports");
        Assignment assignment = Assignment.of("T", COURSE, exercise -> exercise.equals(HELLO));
        var unused = Reports.write(
                out, ClassResults.of(results), ReportOptions.of(assignment).with(PrivateTests.NAMED));
        for (String file : List.of(
                "feedback/ada.md", "feedback/ada.html", "exports/junit/ada.xml", "exports/gradescope/ada.json")) {
            String text = Files.readString(out.resolve(file));
            for (String secret : List.of("zebra", "giraffe")) {
                assertFalse(text.contains(secret), file + " has " + secret + ": " + text);
            }
            assertTrue(text.contains("private test 1"), file + ": " + text);
        }
        assertTrue(Files.readString(out.resolve("gradebook.html")).contains("giraffe"));
        assertTrue(Files.readString(out.resolve("results.jsonl")).contains("giraffe"));
    }

    private Grading.Graded grade(String out, Path tests, Isolation by) throws IOException, InterruptedException {
        var order = new Order(
                List.of(folder.resolve("class")),
                folder.resolve(out),
                by,
                1,
                Shard.WHOLE,
                TeacherTests.in(tests, COURSE));
        return new Grading(COURSE, order, new PrintStream(screen, true, StandardCharsets.UTF_8), false).run();
    }

    /** Returns the folder for {@code --tests}. */
    private Path privateTest(String expected) throws IOException {
        Path tests = folder.resolve("private");
        Path file = tests.resolve(HELLO.id() + "Test.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, TEST.replace("EXPECTED", expected));
        return tests;
    }

    private static void copy(Path file, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        var unused = Files.copy(file, to);
    }

    private void handIn(Exercise exercise, String text) throws IOException {
        Path file = folder.resolve("class/ada/" + exercise.id() + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

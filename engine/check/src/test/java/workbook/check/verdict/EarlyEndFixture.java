package workbook.check.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.TestCourse;

/** One exercise, checked in two JVMs; each test leaves the next check unharmed. */
abstract class EarlyEndFixture {

    @TempDir
    static Path root;

    static TestCourse course;
    static Checker checker;

    @BeforeAll
    static void start() {
        course = new TestCourse(root).exercise("Wild", "1+1").test("Wild", """
                        @Test void first() { Wild.tame(); }
                        @Test @Step(2) void second() throws Exception { Wild.go(); }
                        """);
        checker = Checker.resident(course.load().root());
    }

    @AfterAll
    static void stop() {
        checker.close();
    }

    /** The negative control of each test here: the same exercise, tame, passes afterwards. */
    @AfterEach
    void the_next_check_is_not_harmed() {
        Verdict tame = go("");
        assertEquals(Status.PASSED, tame.status(), tame.toString());
        assertEquals("", tame.output());
    }

    static Verdict go(String body) {
        course.source(
                "Wild",
                "class Wild {\n static void tame() {}\n static void go() throws Exception {\n" + body + "\n}\n}\n");
        return checker.check(course.find("Wild"));
    }

    static void assertNamed(Verdict verdict, Status status, String reason) {
        assertEquals(status, verdict.status(), verdict.toString());
        assertTrue(String.valueOf(verdict.reason()).contains(reason), verdict.toString());
    }
}

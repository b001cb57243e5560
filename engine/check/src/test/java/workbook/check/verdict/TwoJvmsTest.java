package workbook.check.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.compile.Sources;
import workbook.check.workshop.Isolation;
import workbook.course.TestCourse;

/** What a submission does to its own JVM harms no other submission, and earns nothing. */
class TwoJvmsTest {

    private static final String RIGHT = "String before = System.getProperty(\"left\", \"nothing\");"
            + " System.setProperty(\"left\", \"something\"); return before;";

    @TempDir
    static Path root;

    static TestCourse course;
    static Checker checker;

    @BeforeAll
    static void start() {
        course = new TestCourse(root)
                .exercise("Say", "1")
                .starter("Say", say("return \"\";"))
                .test("Say", """
                        @org.junit.jupiter.api.extension.RegisterExtension
                        final workbook.kit.Lab lab = workbook.kit.Lab.running(Say.class);
                        @Test void says() {
                          assertEquals("nothing", lab.text("of"));
                          assertEquals("something", lab.text("of"));
                        }
                        """);
        checker = Checker.once(course.load().root());
    }

    @AfterAll
    static void stop() {
        checker.close();
    }

    /**
     * Only passes where nothing was left by the submission before; what it leaves itself is seen by its
     * own second call.
     */
    @AfterEach
    void the_next_submission_is_not_harmed() {
        Verdict next = submitted(RIGHT);
        assertEquals(Status.PASSED, next.status(), next.toString());
        assertEquals("", next.output());
    }

    @Test
    void a_right_one_passes_and_leaves_nothing_to_the_next() {
        assertEquals(Status.PASSED, submitted(RIGHT).status());
    }

    @Test
    void a_wrong_one_fails() {
        assertEquals(Status.FAILED, submitted("return \"wrong\";").status());
    }

    @Test
    void what_is_written_to_a_descriptor_is_output() {
        Verdict verdict = submitted("new java.io.FileOutputStream(java.io.FileDescriptor.out)"
                + ".write(\"{\\\"answer\\\":1}\\n\".getBytes()); " + RIGHT);
        assertEquals(Status.PASSED, verdict.status(), verdict.toString());
        assertEquals("{\"answer\":1}\n{\"answer\":1}\n", verdict.output());
    }

    @Test
    void the_judges_own_pipes_are_output_as_well() {
        Verdict verdict = submitted("long judge = ProcessHandle.current().parent().get().pid();"
                + " try (var pipe = new java.io.FileOutputStream(\"/proc/\" + judge + \"/fd/1\")) {"
                + " pipe.write(\"PASSED\\n\".getBytes()); } catch (java.io.IOException notHere) { }"
                + " return \"wrong\";");
        assertEquals(Status.FAILED, verdict.status(), verdict.toString());
    }

    @Test
    void a_jvm_that_ends_is_a_crash() {
        Verdict verdict = submitted("Runtime.getRuntime().halt(0); return \"\";");
        assertEquals(Status.CRASHED, verdict.status(), verdict.toString());
        assertTrue(verdict.toString().contains("its JVM ended"), verdict.toString());
    }

    @Test
    void a_jvm_that_does_not_answer_is_a_time_out() {
        assertEquals(Status.TIMED_OUT, submitted("while (true) { }").status());
    }

    private static Verdict submitted(String body) {
        try {
            Path file = Files.writeString(root.resolve("Say.java"), "package " + TestCourse.LESSON + ";\n" + say(body));
            return checker.check(course.find("Say"), Sources.of(course.find("Say"), file), Isolation.TWO_JVMS);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String say(String body) {
        return "class Say { static String of() throws Exception { " + body + " } }";
    }
}

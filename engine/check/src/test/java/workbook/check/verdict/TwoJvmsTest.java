package workbook.check.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.compile.ClassPath;
import workbook.check.compile.Sources;
import workbook.check.workshop.Isolation;
import workbook.check.workshop.LearnerCommand;
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

    /** Before it holds the judged code, that code can't have ended it. */
    @Test
    void a_jvm_that_ends_before_it_holds_the_code_is_no_answers_fault(@TempDir Path folder) throws Exception {
        Path command = folder.resolve("learner.json");
        String classPath = endsWhenItLoads(folder) + File.pathSeparator + ClassPath.asArgument();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        new LearnerCommand(List.of(java), List.of(), classPath, false).write(command);
        System.setProperty(LearnerCommand.PROPERTY, command.toString());
        try (Checker other = Checker.once(root)) {
            Verdict verdict = submitted(other, RIGHT);
            assertEquals(Status.NOT_JUDGED, verdict.status(), verdict.toString());
            assertTrue(verdict.toString().contains("ended before it held that code"), verdict.toString());
        } finally {
            System.clearProperty(LearnerCommand.PROPERTY);
        }
    }

    /** A folder with a learner's JVM that connects, and is killed while it loads. */
    private static Path endsWhenItLoads(Path folder) throws Exception {
        Path source = Files.writeString(folder.resolve("HostMain.java"), """
                package workbook.kit;
                import workbook.process.*;
                final class HostMain {
                  public static void main(String[] none) {
                    RemoteHost.Loader ends = classes -> { Runtime.getRuntime().halt(137); return null; };
                    Service service = Service.of(RemoteHost.Loader.class, ends);
                    ParentJvm.connect(Role.LEARNER, service, 5_000);
                    ParentJvm.stay();
                  }
                }
                """);
        String[] words = {"-d", folder.toString(), "-cp", ClassPath.asArgument(), source.toString()};
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, words));
        return folder;
    }

    private static Verdict submitted(String body) {
        return submitted(checker, body);
    }

    private static Verdict submitted(Checker checker, String body) {
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

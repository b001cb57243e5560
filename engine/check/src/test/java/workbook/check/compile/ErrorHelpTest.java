package workbook.check.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.compile.help.Help;
import workbook.course.Course;
import workbook.course.Exercise;

/** The course's own solutions, each broken as learners break them. */
class ErrorHelpTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    static Path folder;

    private static Course course;
    private static Compiler compiler;

    @BeforeAll
    static void open() {
        course = Course.load(ROOT);
        compiler = new Compiler(ROOT);
        for (Exercise exercise : course.exercises()) {
            compiler.compile(Sources.solution(exercise)); // so that it keeps the test, as it does while it watches
        }
    }

    @AfterAll
    static void close() {
        compiler.close();
    }

    @TestFactory
    Stream<DynamicTest> the_cause_is_named_or_nothing_is_said() {
        return BrokenAnswer.all().stream().map(one -> DynamicTest.dynamicTest(one.toString(), () -> assertHelp(one)));
    }

    private static void assertHelp(BrokenAnswer broken) throws IOException {
        Compilation.Refused refused = refused(broken);
        Help help = refused.help();
        if (broken.silent()) {
            assertNull(help, () -> "nothing is certain, and it says: " + help);
            return;
        }
        assertNotNull(help, () -> "nothing is said of: " + refused.problems());
        assertTrue(help.means().contains(broken.means()), help::means);
        assertTrue(help.next().contains(broken.next()), help::next);
        assertTrue(help.next().matches("\\w+\\.java:\\d+: (?s:.+)"), help::next);
        assertTrue((help.means() + help.next()).split("\\s+", -1).length <= 80, help::toString);
    }

    private static Compilation.Refused refused(BrokenAnswer broken) throws IOException {
        Exercise exercise = course.find(broken.exercise()).orElseThrow();
        Path file = Files.writeString(folder.resolve(exercise.name() + ".java"), broken.text(exercise.solution()));
        return assertInstanceOf(Compilation.Refused.class, compiler.compile(Sources.of(exercise, file)));
    }

    @Test
    void there_are_enough_of_both_kinds() {
        List<BrokenAnswer> all = BrokenAnswer.all();
        assertTrue(all.stream().filter(BrokenAnswer::silent).count() >= 25, "silent");
        assertTrue(all.stream().filter(one -> !one.silent()).count() >= 80, "named");
    }

    @Test
    void one_slip_that_the_compiler_reports_many_times_is_one() throws IOException {
        var broken = new BrokenAnswer(
                "Echo",
                List.of("\"hello\", String.class, (client"),
                List.of("\"hello\" String.class, (client"),
                "",
                "");
        Compilation.Refused refused = refused(broken);
        assertTrue(refused.problems().size() > 5, refused.problems()::toString);
        assertEquals(
                "Echo.java does not compile: " + refused.problems().size()
                        + " errors, and all the others follow from the first.",
                refused.reason());
    }

    @Test
    void of_two_slips_the_first_is_told_and_the_second_is_not_said_to_follow() throws IOException {
        var broken = new BrokenAnswer(
                "Relay",
                List.of("ack.sendAckData(number);", "count.incrementAndGet()"),
                List.of("ack.sendAckdata(number);", "count.incrementandGet()"),
                "",
                "");
        Compilation.Refused refused = refused(broken);
        Help help = refused.help();
        assertNotNull(help);
        assertTrue(help.means().contains("`incrementAndGet` is nearly the same"), help::means);
        assertEquals("Relay.java does not compile: 2 errors. Begin with the first.", refused.reason());
    }
}

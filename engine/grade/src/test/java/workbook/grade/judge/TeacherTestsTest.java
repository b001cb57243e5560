package workbook.grade.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.Exercise;
import workbook.course.Hash;
import workbook.grade.ThisWorkbook;

class TeacherTestsTest {

    private static final Exercise RELAY =
            ThisWorkbook.course().find("lesson02_chat/Relay").orElseThrow();
    private static final Exercise PRICE =
            ThisWorkbook.course().find("lesson01_events/Price").orElseThrow();

    @TempDir
    private Path folder;

    @Test
    void a_test_is_extra_or_stands_for_the_exercises_own() throws IOException {
        Path extra = file("lesson02_chat/RelayTest.java", "one");
        Path instead = file("instead/lesson02_chat/RelayTest.java", "two");
        file("README.md", "What these are.");

        TeacherTests tests = TeacherTests.in(folder, ThisWorkbook.course());

        assertEquals(
                List.of(instead, extra),
                tests.of(RELAY).stream().map(Exercise::test).toList());
        assertTrue(tests.has(RELAY) && tests.replaces(RELAY));
        assertFalse(tests.has(PRICE) || tests.replaces(PRICE));
    }

    @Test
    void the_hash_is_of_all_tests_that_run() throws IOException {
        assertEquals(Hash.of(RELAY.test()), TeacherTests.NONE.hash(RELAY));
        Path extra = file("lesson02_chat/RelayTest.java", "one");
        String first = TeacherTests.in(folder, ThisWorkbook.course()).hash(RELAY);
        Files.writeString(extra, "changed");
        String second = TeacherTests.in(folder, ThisWorkbook.course()).hash(RELAY);
        Files.delete(extra);
        Path instead = file("instead/lesson02_chat/RelayTest.java", "changed");

        assertNotEquals(Hash.of(RELAY.test()), first);
        assertNotEquals(first, second);
        assertEquals(
                Hash.of(instead), TeacherTests.in(folder, ThisWorkbook.course()).hash(RELAY));
    }

    @Test
    void what_is_no_test_is_refused_with_a_sentence() throws IOException {
        Path none = folder.resolve("none");
        assertTrue(refused(none).contains("there is no such folder"));
        assertTrue(refused(folder).contains("there is no test in this folder"));
        for (String name : List.of(
                "lesson02_chat/RelyTest.java",
                "RelayTest.java",
                "lesson02_chat/Relay.java",
                "a/instead/x/RelayTest.java")) {
            Path file = file(name, "");
            String told = refused(folder);
            assertTrue(told.contains(file + " is no test of an exercise"), told);
            Files.delete(file);
        }
    }

    private String refused(Path at) {
        return String.valueOf(assertThrows(IOException.class, () -> TeacherTests.in(at, ThisWorkbook.course()))
                .getMessage());
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toAbsolutePath().normalize();
    }
}

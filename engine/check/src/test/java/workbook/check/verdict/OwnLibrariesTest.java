package workbook.check.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.download.OwnLibraries;
import workbook.course.TestCourse;

/** Exercises with libraries of their own, and a stand-in for Maven that "downloads" two small jars. */
@DisabledOnOs(OS.WINDOWS) // the stand-in is a script for sh
class OwnLibrariesTest {

    private static final String SEES = """
            class %1$s {
                static boolean sees(String name) {
                    try {
                        Class.forName(name, false, ClassLoader.getSystemClassLoader());
                        return true;
                    } catch (ClassNotFoundException none) {
                        return false;
                    }
                }
                %2$s
            }
            """;

    @TempDir
    Path root;

    private final Map<String, String> environment = new HashMap<>(System.getenv());
    private final List<String> told = new ArrayList<>();
    private TestCourse course;

    @BeforeEach
    void two_libraries_and_three_exercises() throws IOException {
        course = new TestCourse(root);
        exercise("First", "library.one.Hello hello;", "One", ":libraries: library:one:1.0\n");
        exercise("Second", "library.two.Hello hello;", "Two", ":libraries: library:two:1.0\n");
        exercise("Third", "", "", "");
        jar("one");
        jar("two");
        maven("""
                for a in "$@"; do case $a in -Dworkbook.list=*) list=${a#*=} ;; esac; done
                for n in one two; do
                    if grep -q "<artifactId>$n<" "${list%%/jars}/pom.xml"; then echo "%s/$n.jar"; fi
                done >"$list"
                """.formatted(root));
    }

    private void exercise(String name, String field, String library, String header) throws IOException {
        course.exercise(name, "1").source(name, SEES.formatted(name, field));
        Path page = root.resolve("lessons/" + TestCourse.LESSON + "/" + name + ".adoc");
        Files.writeString(page, Files.readString(page).replace(":kind: fix\n", ":kind: fix\n" + header));
        course.test(name, """
                @Test void sees_its_own_library_and_no_other() {
                    assertEquals(%s, %s.sees("library.one.Hello"));
                    assertEquals(%s, %s.sees("library.two.Hello"));
                }
                """.formatted(library.equals("One"), name, library.equals("Two"), name));
    }

    private void jar(String name) {
        Path source = root.resolve(name + "/src/Hello.java");
        Path classes = root.resolve(name + "/classes");
        course.write(root.relativize(source).toString(), "package library." + name + "; public class Hello {}\n");
        run("javac", "-d", classes.toString(), source.toString());
        run("jar", "--create", "--file", root.resolve(name + ".jar").toString(), "-C", classes.toString(), ".");
    }

    private static void run(String tool, String... arguments) {
        assertEquals(0, ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, arguments));
    }

    private void maven(String script) throws IOException {
        Path folder = Files.createDirectories(root.resolve("bin"));
        Path maven = Files.writeString(folder.resolve("mvn"), "#!/bin/sh\n" + script);
        assertTrue(maven.toFile().setExecutable(true));
        environment.put("PATH", folder + File.pathSeparator + System.getenv("PATH"));
    }

    private Checker checker() {
        Checker checker = Checker.resident(course.load().root(), new OwnLibraries(root, environment));
        checker.telling(told::add);
        return checker;
    }

    @Test
    void each_exercise_sees_its_own_libraries_and_one_without_sees_none() {
        try (Checker checker = checker()) {
            for (String name : List.of("Third", "First", "Second", "Third", "First")) {
                Verdict verdict = checker.check(course.find(name));
                assertEquals(Status.PASSED, verdict.status(), () -> name + ": " + Json.of(verdict));
            }
            assertEquals(
                    List.of(
                            "Downloading the libraries of First: only the first time.",
                            "Downloading the libraries of Second: only the first time."),
                    told);
        }
    }

    @Test
    void one_with_libraries_has_more_time_to_load_them() {
        // The judged code is what takes long; nothing here waits for it but its verdict.
        String slow = SEES.replace("try {", "try { Thread.sleep(3_000);")
                .replace("ClassNotFoundException none", "Exception none");
        course.source("First", slow.formatted("First", "")).source("Third", slow.formatted("Third", ""));
        try (Checker checker = checker()) {
            assertEquals(Status.PASSED, checker.check(course.find("First")).status());
            assertEquals(Status.TIMED_OUT, checker.check(course.find("Third")).status());
        }
    }

    @Test
    void one_without_libraries_cannot_be_compiled_with_those_of_another() {
        course.source("Third", SEES.formatted("Third", "library.one.Hello hello;"));
        try (Checker checker = checker()) {
            assertEquals(Status.PASSED, checker.check(course.find("First")).status());
            assertEquals(
                    Status.DID_NOT_COMPILE, checker.check(course.find("Third")).status());
        }
    }

    @Test
    void what_is_there_is_not_downloaded_again_and_a_jar_that_has_gone_is() throws IOException {
        try (Checker checker = checker()) {
            assertTrue(checker.lacks(course.find("First")));
            checker.check(course.find("First"));
            assertFalse(checker.lacks(course.find("First")));
        }
        told.clear();
        try (Checker checker = checker()) {
            assertEquals(Status.PASSED, checker.check(course.find("First")).status());
            assertEquals(List.of(), told);
        }
        Files.delete(root.resolve("one.jar"));
        assertTrue(new OwnLibraries(root, environment).missing(course.find("First")));
    }

    @Test
    void without_maven_a_sentence_says_so() {
        environment.put("PATH", root.toString());
        try (Checker checker = checker()) {
            Verdict verdict = checker.check(course.find("First"));
            assertEquals(Status.NOT_JUDGED, verdict.status());
            assertTrue(Json.of(verdict).contains("no Maven (mvn) on the PATH: install Maven"), Json.of(verdict));
            assertEquals(Status.PASSED, checker.check(course.find("Third")).status());
        }
    }

    @Test
    void without_a_network_a_sentence_says_so_and_where_the_log_is() throws IOException {
        maven("echo '[ERROR] Could not transfer artifact library:one'; exit 1\n");
        try (Checker checker = checker()) {
            String json = Json.of(checker.check(course.find("First")));
            assertTrue(json.contains("there is no network, it is too slow, or a proxy is in between"), json);
            assertTrue(json.contains("maven.log"), json);
            assertTrue(checker.lacks(course.find("First")));
        }
    }

    @Test
    void another_failure_is_not_called_a_missing_network() throws IOException {
        maven("echo '[ERROR] The JAVA_HOME is wrong'; exit 1\n");
        try (Checker checker = checker()) {
            String json = Json.of(checker.check(course.find("First")));
            assertFalse(json.contains("network"), json);
            assertTrue(json.contains("maven.log"), json);
        }
    }
}

package workbook.course;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseTest {

    @TempDir
    Path root;

    @Test
    void an_exercise_is_found_by_each_of_its_names_and_files() {
        new TestCourse(root).exercise("Relay", "1+2").exercise("Doors", "1");
        Course course = Course.load(root);
        for (String name : List.of(
                "Relay",
                "relay",
                "lesson90_trial/Relay",
                "exercises/src/main/java/lesson90_trial/Relay.java",
                "exercises\\src\\test\\java\\lesson90_trial\\RelayTest.java",
                "/somewhere/lessons/lesson90_trial/Relay.adoc",
                "solutions/mistakes/lesson90_trial/Relay/Mute.variant.java")) {
            assertEquals("Relay", course.find(name).orElseThrow().name(), name);
        }
        assertTrue(course.find("lesson91_other/Relay").isEmpty());
        assertTrue(course.find("Rel").isEmpty());
        assertEquals("Relay", course.nearest("Really").get(0).name());
    }

    @Test
    void one_exercise_is_read_without_the_others() {
        new TestCourse(root).exercise("Relay", "1+2").write("lessons/lesson90_trial/Stray.adoc", "= Stray");
        Exercise relay = Course.load(root).find("Relay").orElseThrow();
        assertEquals(relay, Course.one(root, "Relay").orElseThrow());
        assertEquals(relay, Course.one(root, "lesson90_trial/Relay").orElseThrow());
        for (String name : List.of("relay", "Stray", "lesson", "trial/Relay", "Rel", "", "\0", "lesson91_x/Relay")) {
            assertTrue(Course.one(root, name).isEmpty(), name);
        }
    }

    @Test
    void a_page_is_read_whatever_its_line_ends() {
        new TestCourse(root).exercise("Relay", "1+2").write("lessons/lesson90_trial/Relay.adoc", """
                = Relay
                :kind: fix
                :minutes: 7
                :points: 1+2
                :concepts: C06, C07
                :wire: raw

                Tell xref:lesson.adoc#all[everybody].

                [.hint]
                One
                two.

                [.hint]
                Three: `+&lt;+` and `a + b + c`.

                == What you saw
                """.replace(
                        "\n", "\r\n"));
        Exercise relay = Course.load(root).find("Relay").orElseThrow();
        assertEquals(List.of(1, 2), relay.stepPoints());
        assertEquals(List.of("C06", "C07"), relay.concepts());
        assertEquals(List.of("One two.", "Three: `&lt;` and `a + b + c`."), relay.hints());
        assertEquals("Tell everybody.", relay.task());
        assertEquals(7, relay.minutes());
        assertTrue(relay.raw());
    }

    @Test
    void libraries_of_an_exercise_are_read_and_what_is_no_name_of_one_is_complained_of() {
        var course = new TestCourse(root).exercise("Relay", "1");
        assertEquals(List.of(), course.find("Relay").libraries());
        String page = """
                = Relay
                :kind: fix
                :minutes: 5
                :points: 1
                :concepts: C01
                :libraries: %s

                Fix it.
                """;
        String path = "lessons/" + TestCourse.LESSON + "/Relay.adoc";
        course.write(path, page.formatted("org.one:one-server:1.0.0, org.two:two:2"));
        assertEquals(
                List.of("org.one:one-server:1.0.0", "org.two:two:2"),
                course.find("Relay").libraries());
        course.write(path, page.formatted("org.one:one-server"));
        assertEquals(List.of(), course.find("Relay").libraries());
        assertTrue(
                course.load().complaints().stream()
                        .anyMatch(each -> each.toString().contains("group:artifact:version")),
                () -> course.load().complaints().toString());
    }

    @Test
    void code_in_a_hint_is_indented_by_its_braces_and_set_apart_from_words() {
        new TestCourse(root).exercise("Relay", "1").write("lessons/" + TestCourse.LESSON + "/Relay.adoc", """
                = Relay
                :kind: fix
                :minutes: 5
                :points: 1
                :concepts: C01

                Look at
                the bell:

                What comes out::
                A ring.
                * One.
                Once.

                ----
                  ring();
                ----

                [.hint]
                A bell, its last line missing: +
                `house.on("push", (button) \\-> {` +
                `if (late) {` +
                `sleep();` +
                `}` +
                `});`
                """);
        Exercise relay = Course.load(root).exercises().get(0);
        String code = PageText.CODE;
        assertEquals(
                List.of("A bell, its last line missing:\n" + code + "house.on(\"push\", (button) -> {\n"
                        + code.repeat(2) + "if (late) {\n" + code.repeat(3) + "sleep();\n" + code.repeat(2) + "}\n"
                        + code + "});"),
                relay.hints());
        assertEquals(
                "Look at the bell:\n\nWhat comes out: A ring.\n- One. Once.\n\n" + code + "  ring();", relay.task());
    }

    @Test
    void a_whole_page_is_read_without_its_hints_its_printed_lines_and_what_comes_after_a_pass() throws IOException {
        new TestCourse(root)
                .write("lessons/" + TestCourse.LESSON + "/a.jsh", "// tag::x[]\nrun();\n// end::x[]\n")
                .write("lessons/" + TestCourse.LESSON + "/page.adoc", """
                        = Title
                        :minutes: 5
                        ifdef::root[:glossary: x]

                        One.
                        Two.

                        [source,java]
                        ----
                        include::a.jsh[tag=x]
                        ----

                        .What it printed
                        [%collapsible]
                        ====
                        secret
                        ====

                        sequence::a.B#c[title="Who hears"]

                        exercise::Relay[]

                        [.hint]
                        secret

                        == Last

                        |===
                        | To … | Write

                        | wait | `heard`
                        |===

                        [cols="1,2"]
                        |===
                        |a
                        |`b \\| c`
                        and more
                        |===

                        == What you saw

                        secret
                        """);
        String text = PageText.whole(root, root.resolve("lessons/" + TestCourse.LESSON + "/page.adoc"));
        assertEquals(
                "= Title\n\nOne. Two.\n\n" + PageText.CODE + "run();\n\nWhat it printed\n"
                        + "(Run it, or see the page in the browser.)\n\nDrawing: Who hears\n\nExercise: Relay\n\n== Last\n\n"
                        + "- To wait\n  Write: `heard`\n\n- a\n  `b | c` and more",
                text);
    }

    @Test
    void a_bad_page_is_named_with_its_line_and_stops_no_other() {
        new TestCourse(root)
                .exercise("Relay", "many")
                .exercise("Doors", "1")
                .write("lessons/lesson91_empty/lesson.adoc", "= Empty\n\nexercise::Gone[]\n");
        Course course = Course.load(root);
        assertEquals(2, course.exercises().size());
        List<String> said = course.complaints().stream().map(BadPage::toString).toList();
        assertEquals(
                List.of(
                        "Relay.adoc:4: :points: is a number, or one a step such as 1+2",
                        "lesson.adoc:3: Gone.adoc is missing or cannot be read"),
                said);
    }

    @Test
    void a_page_in_another_encoding_is_named_and_read_as_far_as_it_can_be() throws IOException {
        var trial = new TestCourse(root).exercise("Relay", "1");
        for (String page : List.of("Relay.adoc", "lesson.adoc")) {
            Path file = root.resolve("lessons/lesson90_trial").resolve(page);
            byte[] sound = Files.readAllBytes(file);
            Files.write(file, (new String(sound, UTF_8) + "\ncaf\u00e9\n").getBytes(ISO_8859_1));
            List<BadPage> complaints = trial.load().complaints();
            assertEquals(1, complaints.size());
            assertTrue(complaints.get(0).toString().startsWith(page + ": " + page + " is not saved in UTF-8: line "));
            assertEquals(1, trial.load().exercises().size());
            Files.write(file, sound);
        }
        Path quiz = root.resolve("quiz.adoc");
        Files.write(quiz, "= Quiz\n\ncaf\u00e9\n".getBytes(ISO_8859_1));
        assertEquals(1, Quiz.read(quiz).complaints().size());
    }
}

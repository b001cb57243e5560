package workbook.cli.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.verdict.Status;
import workbook.course.Course;
import workbook.course.Finding;

/** What the witness reports: differences that no list knows, and entries of the list that are none. */
class WitnessRuleTest {

    private static final String TWIN = "witness/lesson00_tiny/Echo.js";
    private static final String TEST = "only the client that says hello hears it";
    private static final String CLIENTS = "passes with JavaScript clients";
    private static final String SERVER = "passes with a JavaScript server";
    private static final String BOTH = "passes with JavaScript clients and server";

    @TempDir
    Path root;

    TinyCourse course;

    @BeforeEach
    void a_course_with_a_twin() throws IOException {
        course = new TinyCourse(root);
        course.write(TWIN, "export function configure(chat) {}\n");
    }

    @Test
    void where_all_pass_there_are_no_complaints() {
        assertEquals(List.of(), course.complaintsOfTheWitness());
    }

    @Test
    void a_difference_is_reported_with_the_parts_that_are_in_javascript() {
        course.judge.says("clients", Status.FAILED);
        course.judge.says("both", Status.FAILED);

        List<String> complaints = course.complaintsOfTheWitness();

        assertEquals(2, complaints.size(), complaints::toString);
        complains(CLIENTS, "\"" + TEST + "\" failed: expected ada hears hello, got ada heard nothing");
        complains(BOTH, "\"" + TEST + "\" failed");
    }

    @Test
    void a_run_that_does_not_end_is_reported() {
        course.judge.says("server", Status.TIMED_OUT);
        complains(SERVER, "its verdict is timed out");
    }

    @Test
    void a_listed_deviation_is_none_for_other_parts() throws IOException {
        lists(TEST, "\"server\"", "lesson00_tiny/lesson.adoc", "Read.");
        course.judge.says("server", Status.FAILED);
        assertEquals(List.of(), course.complaintsOfTheWitness());

        course.judge.says("clients", Status.FAILED);
        assertEquals(1, course.complaintsOfTheWitness().size());
        complains(CLIENTS, TEST);
    }

    @Test
    void a_listed_test_that_passes_is_reported() throws IOException {
        lists(TEST, "\"server\", \"both\"", "lesson00_tiny/lesson.adoc", "Read.");
        course.judge.says("both", Status.FAILED);

        assertEquals(1, course.complaintsOfTheWitness().size());
        complains(SERVER, "\"" + TEST + "\" deviates no more; delete it from witness/deviations.json");
    }

    @Test
    void a_listed_test_that_is_not_there_is_reported() throws IOException {
        lists("nobody hears it", "\"server\"", "lesson00_tiny/lesson.adoc", "Read.");
        complains(SERVER, "there is no test \"nobody hears it\"");
    }

    @Test
    void a_listed_exercise_that_is_not_there_is_reported() throws IOException {
        lists(TEST, "\"server\"", "lesson00_tiny/lesson.adoc", "Read.");
        course.replace("witness/deviations.json", "lesson00_tiny/Echo", "lesson00_tiny/Gone");
        complains("deviation is told", "there is no such exercise");
    }

    @Test
    void a_deviation_that_its_page_does_not_tell_is_reported() throws IOException {
        lists(TEST, "\"server\"", "lesson00_tiny/lesson.adoc", "Twice.");
        course.judge.says("server", Status.FAILED);
        complains("deviation is told", "lessons/lesson00_tiny/lesson.adoc doesn't say \"Twice.\"");
    }

    @Test
    void a_deviation_names_the_parts_that_it_is_about() throws IOException {
        lists(TEST, "\"page\"", "lesson00_tiny/lesson.adoc", "Read.");
        complains("deviation is told", "Name some of [clients, server, both]");
    }

    @Test
    void a_list_that_is_no_json_is_reported() throws IOException {
        course.write("witness/deviations.json", "[{]");
        complains("deviation is told", "it can't be read");
    }

    @Test
    void a_server_without_a_twin_is_reported() throws IOException {
        course.delete(TWIN);
        complains("twin is there", "it isn't there. Write the solution in JavaScript");
    }

    @Test
    void a_twin_that_does_something_later_is_reported() throws IOException {
        course.write(TWIN, "export function configure(chat) { setTimeout(() => chat.emit('hello'), 10); }\n");
        complains("twin is there", "it uses setTimeout, and the kit can't know what comes later");

        course.write(TWIN, "export function configure(chat, { timer }) { timer.setTimeout(() => {}, 10); }\n");
        assertEquals(List.of(), course.complaintsOfTheWitness());
    }

    @Test
    void a_twin_of_no_exercise_is_stray() throws IOException {
        course.write("witness/lesson00_tiny/Gone.js", "");
        complains("file has a place", "it is no twin of an exercise");
    }

    @Test
    void an_exercise_without_a_server_needs_no_twin_and_the_summary_says_why() throws IOException {
        course.delete(TWIN);
        String solution = "solutions/src/main/java/lesson00_tiny/Echo.java";
        course.replace(solution, "static void configure(", "static String answer(");
        var summary = new WitnessSummary();
        var findings = new ArrayList<Finding>();
        new WitnessRule(course.judge).judge(Scope.all(Course.load(root)), new Findings(root, findings::add));
        findings.forEach(summary::counts);

        assertTrue(findings.stream().allMatch(Finding::ok), findings::toString);
        assertTrue(
                summary.lines().contains("No twin, since it's a function of plain data: " + TinyCourse.ID),
                () -> summary.lines().toString());
    }

    @Test
    void a_server_with_libraries_of_its_own_needs_no_twin() throws IOException {
        course.delete(TWIN);
        course.replace("lessons/lesson00_tiny/Echo.adoc", ":kind:", ":libraries: org.one:one:1\n:kind:");
        assertEquals(List.of(), course.complaintsOfTheWitness());
    }

    @Test
    void a_server_whose_lab_no_twin_can_have_needs_none() throws IOException {
        course.delete(TWIN);
        course.replace("exercises/src/test/java/lesson00_tiny/EchoTest.java", "Echo.class)", "Echo.class).raw()");
        assertEquals(List.of(), course.complaintsOfTheWitness());
    }

    @Test
    void a_machine_without_node_is_noticed() {
        assertEquals(false, WitnessPackages.hasNode("no-such-program"));
    }

    @Test
    void packages_that_are_missing_or_of_another_version_are_named_with_the_command() throws IOException {
        assertTrue(WitnessPackages.problem(root).contains("the folder witness"));

        course.write("witness/package.json", "{\"dependencies\":{\"socket.io\":\"4.8.4\"}}");
        assertEquals(
                "The witness needs socket.io 4.8.4 from npm, and it isn't installed."
                        + " Enter this once: cd witness && npm ci --ignore-scripts",
                WitnessPackages.problem(root));

        course.write("witness/node_modules/socket.io/package.json", "{\"version\":\"4.7.0\"}");
        assertTrue(WitnessPackages.problem(root).contains("4.7.0 is installed"));

        Files.writeString(root.resolve("witness/node_modules/socket.io/package.json"), "{\"version\":\"4.8.4\"}");
        assertEquals("", WitnessPackages.problem(root));
    }

    private void lists(String test, String with, String page, String says) throws IOException {
        course.write("witness/deviations.json", """
                [
                  {
                    "exercise": "lesson00_tiny/Echo",
                    "test": "%s",
                    "with": [%s],
                    "differs": "It answers twice.",
                    "page": "%s",
                    "says": "%s"
                  }
                ]
                """.formatted(test, with, page, says));
    }

    private void complains(String rule, String words) {
        List<String> complaints = course.complaintsOfTheWitness();
        assertTrue(
                complaints.stream().anyMatch(one -> one.startsWith(rule + " | ") && one.contains(words)),
                complaints::toString);
    }
}

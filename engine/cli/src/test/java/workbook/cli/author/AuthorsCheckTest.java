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

/** Each rule, broken on purpose in a course where all hold. */
class AuthorsCheckTest {

    private static final String PAGE = "lessons/lesson00_tiny/Echo.adoc";
    private static final String LESSON = "lessons/lesson00_tiny/lesson.adoc";
    private static final String QUIZ = "lessons/lesson00_tiny/quiz.adoc";
    private static final String STARTER = "exercises/starters/main/java/lesson00_tiny/Echo.java";
    private static final String TEST = "exercises/src/test/java/lesson00_tiny/EchoTest.java";
    private static final String SOLUTION = "solutions/src/main/java/lesson00_tiny/Echo.java";
    private static final String MISTAKES = "solutions/mistakes/lesson00_tiny/Echo/";

    @TempDir
    Path root;

    TinyCourse course;

    @BeforeEach
    void a_sound_course() throws IOException {
        course = new TinyCourse(root);
    }

    @Test
    void a_sound_course_has_no_complaints() {
        assertEquals(List.of(), course.complaints());
    }

    @Test
    void two_hints_are_one_too_few() throws IOException {
        course.replace(PAGE, "[.hint]\nSaid: what", "Said: what");
        complains("page is complete", PAGE, "it has 2 hints");
    }

    @Test
    void a_page_says_what_was_seen() throws IOException {
        course.replace(PAGE, "== What you saw", "== The end");
        complains("page is complete", PAGE, "What you saw is missing");
    }

    @Test
    void a_page_has_a_task() throws IOException {
        course.write(PAGE, "= T\n:kind: fill\n:minutes: 9\n:points: 2\n:concepts: C04\n\n[.hint]\nA.\n");
        complains("page is complete", PAGE, "there is no task");
    }

    @Test
    void a_header_is_complete() throws IOException {
        course.replace(PAGE, ":points: 2\n", "");
        complains("page is complete", PAGE, ":points:");
    }

    @Test
    void a_page_names_concepts_that_exist() throws IOException {
        course.replace(PAGE, ":concepts: C04", ":concepts: C99");
        complains("page is complete", PAGE, "C99 is no code of concepts.adoc");
    }

    @Test
    void what_is_left_to_fill_in_is_said_for_each_file() throws IOException {
        course.replace(PAGE, "Said: a title", "FILL IN: a title");
        course.replace(MISTAKES + "Twice.java", "Said.", "FILL IN.");
        complains("page is complete", PAGE, "FILL IN");
        complains("mistakes are described", MISTAKES + "Twice.java", "FILL IN");
    }

    @Test
    void a_starter_marks_each_step() throws IOException {
        course.replace(STARTER, "TODO 1", "To do");
        complains("steps agree", STARTER, "it marks the steps [], its page gives points for [1]");
    }

    @Test
    void a_test_knows_no_step_without_points() throws IOException {
        course.replace(TEST, "    @Test\n    void no_other", "    @Step(2)\n    @Test\n    void no_other");
        complains("steps agree", TEST, "it tests the steps [1, 2]");
    }

    @Test
    void two_mistakes_are_too_few_for_ten_minutes() throws IOException {
        course.delete(MISTAKES + "Twice.java");
        complains("mistakes are described", MISTAKES.replaceFirst("/$", ""), "there are 2 mistakes, 3 are needed");
    }

    @Test
    void two_mistakes_are_enough_for_five_minutes() throws IOException {
        course.delete(MISTAKES + "Twice.java");
        course.replace(PAGE, ":minutes: 10", ":minutes: 5");
        assertEquals(List.of(), course.complaints());
    }

    @Test
    void one_mistake_has_a_variant() throws IOException {
        course.delete(MISTAKES + "ToEverybody.variant.java");
        complains("mistakes are described", MISTAKES.replaceFirst("/$", ""), "no mistake has a variant");
    }

    @Test
    void a_mistake_names_a_misconception_that_exists() throws IOException {
        course.replace(MISTAKES + "OtherEvent.java", "M-EVTNAME", "M-NOSUCH");
        complains("mistakes are described", MISTAKES + "OtherEvent.java", "M-NOSUCH is no code");
    }

    @Test
    void feedback_is_short() throws IOException {
        course.replace(MISTAKES + "Twice.java", "Said.", "word ".repeat(80));
        complains("mistakes are described", MISTAKES + "Twice.java", "words. Say it in at most 80");
    }

    @Test
    void a_concept_that_is_taught_is_asked() throws IOException {
        course.write("docs/reference/concepts.adoc", "[[C04]]C04 E:: x\n[[C05]]C05 P:: x\n");
        course.replace(QUIZ, "concept=C04", "concept=C05");
        complains("concept is taught, practised and asked", QUIZ, "no question asks C04");
    }

    @Test
    void a_concept_that_is_taught_is_practised() throws IOException {
        course.replace(LESSON, ":concepts: C04", ":concepts: C04, C05");
        complains("concept is taught, practised and asked", LESSON, "no exercise practises C05");
    }

    @Test
    void a_concept_that_is_practised_is_taught() throws IOException {
        course.replace(PAGE, ":concepts: C04", ":concepts: C04, C05");
        complains("concept is taught, practised and asked", PAGE, "no lesson teaches C05");
    }

    @Test
    void a_lesson_says_what_it_teaches() throws IOException {
        course.replace(LESSON, ":concepts: C04\n", "");
        complains("concept is taught, practised and asked", LESSON, "it teaches no concept");
    }

    @Test
    void a_lesson_lists_only_exercises_that_are_there() throws IOException {
        course.replace(LESSON, "exercise::Echo[]", "exercise::Echo[]\nexercise::Gone[]");
        complains("lesson is sound", LESSON, "Gone.adoc is missing");
    }

    @Test
    void every_wrong_option_names_its_misconception() throws IOException {
        course.replace(QUIZ, "No. (M-EVTNAME)", "No.");
        complains("quiz is sound", QUIZ, "a wrong option ends with its misconception");
    }

    @Test
    void a_quiz_knows_no_other_codes() throws IOException {
        course.replace(QUIZ, "(M-EVTNAME)", "(M-NOSUCH)");
        complains("quiz is sound", QUIZ, "M-NOSUCH is no code");
    }

    @Test
    void a_misconception_that_is_listed_is_met() throws IOException {
        course.write("docs/reference/misconceptions.adoc", "[[M-EVTNAME]]x:: y\n[[M-AWAY]]x:: y\n");
        complains(
                "misconception is met",
                "docs/reference/misconceptions.adoc",
                "no mistake and no quiz option has the code M-AWAY");
    }

    @Test
    void a_quiz_has_five_questions() throws IOException {
        course.write(QUIZ, "= Quiz: Tiny\n\n[quiz,concept=C04]\n== Q?\n\n* [x] Yes.\n+\nRight.\n");
        complains("quiz is sound", QUIZ, "it asks 1 questions");
    }

    @Test
    void a_lesson_has_a_quiz() throws IOException {
        course.delete(QUIZ);
        complains("quiz is sound", QUIZ, "the lesson has no quiz");
    }

    @Test
    void java_is_not_typed_into_a_page() throws IOException {
        course.replace(LESSON, "Read.", "[source,java]\n----\nvar lab = 1;\n----");
        complains("snippet is included", LESSON, "Java is typed here");
    }

    @Test
    void javascript_may_be_typed_into_a_page() throws IOException {
        course.replace(LESSON, "Read.", "[source,javascript]\n----\nlet lab = 1;\n----");
        assertEquals(List.of(), course.complaints());
    }

    @Test
    void an_included_tag_exists() throws IOException {
        String java = "[source,java]\n----\ninclude::{root}/" + STARTER + "[tag=story]\n----";
        course.replace(LESSON, "Read.", java);
        complains("snippet is included", LESSON, "the tag story is not in");
    }

    @Test
    void an_included_file_exists() throws IOException {
        course.replace(LESSON, "Read.", "[source,java]\n----\ninclude::gone.jsh[tag=a]\n----");
        complains("snippet is included", LESSON, "gone.jsh does not exist");
    }

    @Test
    void text_is_in_plain_english() throws IOException {
        course.replace(LESSON, "Read.", "Read.\nWho reads it learns. Then mend it.");
        course.replace(MISTAKES + "Twice.java", "Said.", "Said to the speaker.");
        course.replace(TEST, "class EchoTest", "// Whoever asks hears it.\nclass EchoTest");
        course.write("README.md", "# Tiny\n\nYou need not know it.\n");
        assertEquals(
                List.of(
                        "README.md: line 3: it says \"need not\". Write doesn't have to, or don't need to.",
                        LESSON + ": line 5: \"Who reads it learns.\" has a bare \"who\" as its subject."
                                + " Write anyone who, a client that, or you.",
                        LESSON + ": line 5: it says \"mend\". Write fix, or repair.",
                        TEST + ": line 10: it says \"Whoever\". Write anyone who, or everyone who.",
                        MISTAKES + "Twice.java: line 2: it says \"speaker\". Write sender."),
                complaintsOnEnglish(Scope.all(Course.load(root))));
    }

    @Test
    void one_exercise_is_checked_for_its_own_english_only() throws IOException {
        course.replace(LESSON, "Read.", "Then mend it.");
        course.replace(PAGE, "Said: a title", "Mend: a title");
        String page = PAGE + ": line 1: it says \"Mend\". Write fix, or repair.";
        String lesson = LESSON + ": line 4: it says \"mend\". Write fix, or repair.";
        Course all = Course.load(root);
        assertEquals(List.of(page), complaintsOnEnglish(Scope.of(all, all.exercises())));
        assertEquals(List.of(page, lesson), complaintsOnEnglish(Scope.all(all)));
    }

    private static List<String> complaintsOnEnglish(Scope scope) {
        var complaints = new ArrayList<String>();
        var findings = new Findings(scope.course().root(), found -> {
            if (!found.ok()) {
                complaints.add(found.detail());
            }
        });
        new EnglishRule().judge(scope, findings);
        return complaints;
    }

    @Test
    void a_script_keeps_its_promise() throws IOException {
        course.replace("lessons/lesson00_tiny/tiny.jsh", "=> 2", "=> 3");
        complains(
                "script prints what it promises", "lessons/lesson00_tiny/tiny.jsh", "promises \"3\" and prints \"2\"");
    }

    @Test
    void a_lesson_has_a_script() throws IOException {
        course.delete("lessons/lesson00_tiny/tiny.jsh");
        complains("script prints what it promises", "lessons/lesson00_tiny", "no script");
    }

    @Test
    void no_file_lies_about() throws IOException {
        course.write("exercises/src/main/java/lesson00_tiny/Leftover.java", "class Leftover {}\n");
        course.write("solutions/mistakes/lesson00_tiny/Gone/A.java", "class A {}\n");
        course.write("lessons/lesson00_tiny/notes.txt", "notes\n");
        complains("file has a place", "exercises/src/main/java/lesson00_tiny/Leftover.java", "delete the file");
        complains("file has a place", "solutions/mistakes/lesson00_tiny/Gone/A.java", "delete it");
        complains("file has a place", "lessons/lesson00_tiny/notes.txt", "delete the file");
    }

    @Test
    void a_companion_beside_its_exercise_is_no_stray() throws IOException {
        course.write("exercises/src/main/java/lesson00_tiny/EchoContract.java", "interface EchoContract {}\n");
        assertEquals(List.of(), course.complaints());
    }

    @Test
    void a_starter_must_not_pass() {
        course.judge.says(STARTER, Status.PASSED);
        complains("starter fails and helps", STARTER, "its verdict is passed");
    }

    @Test
    void a_starter_compiles() {
        course.judge.says(STARTER, Status.DID_NOT_COMPILE);
        complains("starter fails and helps", STARTER, "did not compile");
    }

    @Test
    void a_failure_says_what_was_asked() {
        course.judge.asks(null);
        complains("starter fails and helps", STARTER, "fails without saying \"expected\"");
    }

    @Test
    void a_failure_is_read_in_a_minute() {
        course.judge.sees("word ".repeat(130));
        complains("starter fails and helps", STARTER, "words. Let it need at most 120");
    }

    @Test
    void a_solution_passes_beside_and_apart() {
        course.judge.says("solutions/src/main/java/lesson00_tiny/Echo.java apart", Status.FAILED);
        complains("solution passes in another JVM", "solutions/src/main/java/lesson00_tiny/Echo.java", "failed");
        assertTrue(course.complaints().stream().noneMatch(text -> text.startsWith("solution passes |")));
    }

    @Test
    void another_right_solution_passes() throws IOException {
        course.write(MISTAKES + "Other.right.java", "// right: another way\npackage lesson00_tiny;\n");
        complains("other solution passes", MISTAKES + "Other.right.java", "failed");
    }

    @Test
    void a_mistake_that_passes_needs_a_test() {
        course.judge.says("Twice.java", Status.PASSED);
        complains("mistake is recognised", MISTAKES + "Twice.java", "it passes");
    }

    @Test
    void a_mistake_that_does_not_compile_proves_nothing() {
        course.judge.says("Twice.java", Status.DID_NOT_COMPILE);
        complains("mistake is recognised", MISTAKES + "Twice.java", "did not compile");
    }

    @Test
    void a_mistake_is_taken_for_itself() {
        course.judge.takes("Twice.java", "OtherEvent");
        complains("mistake is recognised", MISTAKES + "Twice.java", "it is taken for OtherEvent");
    }

    @Test
    void a_mistake_that_is_not_recognised_once_is_tried_again_and_nothing_recorded() {
        course.judge.misses("Twice", 1);
        var said = new ArrayList<String>();
        course.findings(0).forEach(new VerifyReport(said::add)::counts);
        assertTrue(
                said.stream().anyMatch(line -> line.endsWith("Twice: recognised at the second try only")),
                said.toString());
        assertEquals(0, course.judge.recordings());

        course.judge.misses("Twice", 2);
        assertEquals(List.of(), course.complaints());
        assertEquals(1, course.judge.recordings());
    }

    @Test
    void a_variant_earns_the_same_text() {
        course.judge.takes("ToEverybody.variant.java", "Twice");
        complains("variant is recognised", MISTAKES + "ToEverybody.variant.java", "it is taken for Twice");
    }

    @Test
    void mistakes_that_look_alike_share_a_text() {
        course.judge.clash("Twice and OtherEvent look the same, and their texts differ");
        complains("mistakes differ", TEST, "their texts differ. Add a test");
    }

    @Test
    void a_verdict_that_changes_is_counted() {
        course.judge.flakesEvery(3);
        var unstable = course.findings(10).stream()
                .filter(finding -> finding.rule().equals("verdict is stable") && !finding.ok())
                .toList();
        assertEquals(1, unstable.size());
        assertTrue(unstable.get(0).detail().contains("of 10 verdicts are wrong"), unstable.toString());
    }

    @Test
    void a_sound_course_stays_so_when_repeated() {
        assertTrue(course.findings(5).stream().allMatch(Finding::ok));
    }

    @Test
    void each_repeat_has_a_seed_of_its_own() {
        course.findings(3);
        assertTrue(course.judge.seeds().containsAll(List.of(42L, 1L, 2L, 3L)), course.judge.seeds() + "");
        assertTrue(!course.judge.seeds().contains(4L));
    }

    @Test
    void each_predicted_line_has_a_reason_and_none_gives_a_line_away() throws IOException {
        predicts("    // why line 1: It opens.\n    // why line 2: Somebody comes.\n    // why line 3: Nobody else.\n");
        assertEquals(List.of(), complaintsOnPredictions());

        predicts("    // why line 1: It opens.\n    // why line 3: Nobody else.\n    // why line 9: Odd.\n");
        complains("predictions are explained", TEST, "no reason is there for line 2");
        complains("predictions are explained", TEST, "there is a reason for line 9, which is no line");

        predicts(
                "    // why line 1: So.\n    // why line 2: The log says\n    // come A then.\n    // why line 3: No.\n");
        complains("predictions are explained", TEST, "the text of line 2 says what is right, \"come A\"");

        course.replace(MISTAKES + "Twice.java", "Said.", "It is come A.");
        complains("predictions are explained", MISTAKES + "Twice.java", "the text of Twice says what is right");
    }

    @Test
    void each_predicted_row_has_a_reason() throws IOException {
        predicts("    // why send open: It opens.\n");
        complains("predictions are explained", TEST, "no reason is there for come");
    }

    private List<String> complaintsOnPredictions() {
        return course.complaints().stream()
                .filter(text -> text.startsWith("predictions"))
                .toList();
    }

    /** The exercise asks for two lines, and its test has these comments. */
    private void predicts(String reasons) throws IOException {
        course.write(PAGE, Files.readString(root.resolve(PAGE)).replaceFirst(":kind: .*", ":kind: predict"));
        course.write(SOLUTION, "class Echo { String prediction() { return \"\"\"\nopen\ncome A\n\"\"\"; } }\n");
        course.write(TEST, "class EchoTest {\n" + reasons + "    @Test void x() {}\n}\n");
    }

    private void complains(String rule, String file, String words) {
        List<String> complaints = course.complaints();
        assertTrue(
                complaints.stream()
                        .anyMatch(text -> text.startsWith(rule + " | " + file + ": ") && text.contains(words)),
                () -> "no complaint of " + rule + " on " + file + " with " + words + " in\n"
                        + String.join("\n", complaints));
    }
}

package workbook.cli.author;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule, broken on purpose in a course where all hold. */
class AuthorsCheckTest extends AuthorsCheckFixture {

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
}

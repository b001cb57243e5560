package workbook.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import workbook.sheet.read.Sheet;
import workbook.sheet.read.SheetFile;
import workbook.sheet.rubric.Grade;

/** What counts of an answer's words, before a pattern sees them: with the course's own rubrics. */
class AnswerWordsTest {

    private static CourseReader course;

    @BeforeAll
    static void readsTheRubrics() throws IOException {
        course = CourseReader.of(Path.of("../.."));
    }

    private static Grade grade(String question, String answer) {
        return course.grade(course.rubrics().of(question).orElseThrow(), answer).grade();
    }

    @Test
    void a_denial_goes_on_behind_or() {
        String denied = "They don't have their own rooms or events or middleware";
        assertEquals(Grade.WRONG, grade("own-three", denied));
        assertEquals(Grade.PARTIAL, grade("own-three", denied + ", but event handlers"));
        assertEquals(Grade.FULL, grade("own-three", "Not one for all: own rooms, events or middleware"));
    }

    @Test
    void a_word_that_a_rubric_names_is_not_corrected() {
        assertEquals(Grade.PARTIAL, grade("proof-of-life", "The page shows Hello world"));
    }

    @Test
    void a_form_of_a_known_word_is_not_corrected() {
        assertEquals(
                Grade.FULL, grade("chat-example", "What a visitor types appears on other screens with no reloading"));
        assertEquals(
                Grade.PARTIAL, grade("chat-example", "What a visitor types appears on other screens with no reading"));
    }

    @Test
    void words_of_grammar_alone_repeat_no_question() {
        assertEquals(Grade.PARTIAL, grade("proof-of-life", "You see that a user connected"));
        assertEquals(Grade.WRONG, grade("proof-of-life", "You can see that a browser has connected to your server."));
    }

    @Test
    void prepositions_show_that_words_are_not_only_listed() {
        assertEquals(Grade.FULL, grade("namespace", "multiplexing: many isolated channels over 1 connection"));
        assertEquals(Grade.WRONG, grade("namespace", "multiplexing isolated channels application logic 1 connection"));
    }

    @Test
    void an_answer_that_begins_like_a_topic_is_read_whole() throws SheetFile.NoSheet {
        String sheet = "## What is a room?\n\nRoom. A group\n\n## How do you leave a room?\n\nLeaving: call leave\n\n"
                + "## How do you join a room?\n\nJoining: call join\n\n"
                + "## The tutorial's server sends a line to everyone. Which flag leaves out the sender,"
                + " to what does it belong, and why can't it belong to the server?\n\nWith broadcast. It belongs to a socket";
        assertEquals(
                List.of(
                        "Room. A group",
                        "Leaving: call leave",
                        "Joining: call join",
                        "With broadcast. It belongs to a socket"),
                course.sheets().read("a.md", sheet).get(0).answers().stream()
                        .map(Sheet.Answer::text)
                        .toList());
    }
}

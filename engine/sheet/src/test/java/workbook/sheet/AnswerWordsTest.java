package workbook.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import workbook.sheet.grade.Doubt;
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
    void words_that_are_joined_by_nothing_are_a_list() {
        String words = "receipt offset message one all before consumer aside";
        assertEquals(Grade.PARTIAL, grade("receipt-offset", words));
        assertEquals(Grade.FULL, grade("drop-offline", "make sure it's connected before emitting"));
        assertEquals(
                Grade.FULL,
                grade("receipt-offset", "receipt: one message, offset: all before, and receipts can put one aside"));
    }

    @Test
    void a_telegram_is_no_list_of_words() {
        String telegram = "ack lost, client retries; server keeps ids, drops doubles";
        var rubric = course.rubrics().of("deduplication").orElseThrow();
        assertEquals(Grade.FULL, course.grade(rubric, telegram).grade());
        assertEquals(
                Set.of(Doubt.WORD_LIST, Doubt.LOW_CONFIDENCE),
                course.grade(rubric, telegram).doubts());
        assertEquals(
                Grade.WRONG, grade("deduplication", telegram.replaceAll("[,;]", "")), "the same words without commas");
        assertEquals(
                Grade.WRONG,
                grade("deduplication", telegram.replaceAll("[,;]? ", ", ")),
                "the same words with a comma behind each");
    }

    @Test
    void a_question_that_names_the_library_is_known_when_it_is_repeated() {
        assertEquals(
                Grade.WRONG,
                grade(
                        "event-order",
                        "What does Socket.IO promise about the order of events, and what doesn't it promise"
                                + " about their arrival?"));
    }

    @Test
    void an_answer_may_consist_of_words_of_its_question() {
        assertEquals(Grade.PARTIAL, grade("acknowledge-last", "Carry out, remember, acknowledge."));
        assertEquals(Grade.PARTIAL, grade("receipt-offset", "The receipt lets the consumer put one aside."));
        assertEquals(
                Grade.WRONG,
                grade(
                        "receipt-offset",
                        "This is the difference between a receipt and an offset, and which of the two"
                                + " lets a consumer put one message aside."));
    }

    @Test
    void prepositions_show_that_words_are_not_only_listed() {
        assertEquals(Grade.FULL, grade("namespace", "multiplexing: many isolated channels over 1 connection"));
        assertEquals(Grade.WRONG, grade("namespace", "multiplexing isolated channels application logic 1 connection"));
    }

    @Test
    void the_name_of_the_library_is_no_code() {
        assertEquals(
                Grade.WRONG, grade("namespace-address", "/socket.io/ HTTP request same address packet name namespace"));
        assertEquals(
                Grade.FULL,
                grade("namespace-address", "The HTTP request goes to /socket.io/, a packet carries the name."));
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

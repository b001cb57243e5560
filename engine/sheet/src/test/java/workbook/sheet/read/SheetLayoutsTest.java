package workbook.sheet.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetLayoutsTest extends SheetReaderFixture {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## What is a room and how is it useful?\na group\n\n## How do you leave one?\ncall leave", // headings
                "What is a room and how is it useful?\n---\na group\n\nHow do you leave one?\n===\ncall leave", // setext
                "#### 4. What is a room?\n\na group\n\n#### 6. How do you leave a room?\n\ncall leave", // numbers in
                // them
                "1. What is a room?\n\n   a group\n1. How do you leave one?\n\n   call leave", // all of them 1.
                "1. What is a room?\n\na group\n\n1. How do you leave one?\n\ncall leave", // a list that restarts
                "4) What is a room?\na group\n6) How do you leave one?\ncall leave", // the other numbers
                "**What is a room?**\n\na group\n\n**How do you leave one?**\n\ncall leave", // bold
                "**4. What is a room?** a group\n\n**6. How do you leave one?** call leave", // bold, on its line
                "What is a room? a group\n\nHow do you leave one? call leave", // on the question's line
                "- What is a room?\n  - a group\n- How do you leave one?\n  - call leave", // a nested list
                "* [x] What is a room?\n\n  a group\n* [ ] How do you leave one?\n\n  call leave", // task boxes
                "> What is a room?\n\na group\n\n> How do you leave one?\n\ncall leave", // quoted questions
                "What is a room?\n\n> a group\n\nHow do you leave one?\n\n> call leave", // quoted answers
                "> ## What is a room?\n> a group\n>\n> ## How do you leave one?\n> call leave", // all quoted
                "| Question | Answer |\n|---|---|\n| What is a room? | a group |\n| How do you leave one? | call leave |",
                "What is a room?\n\n```\na group\n```\n\nHow do you leave one?\n\n```\ncall leave\n```",
                "<h3>What is a room?</h3><p>a group</p>\n<h3>How do you leave one?</h3><p>call leave</p>", // HTML
                "What is a room?\\\na group\n\nHow do you leave one?\\\ncall leave", // hard breaks
                "Q: What is a room?\nA: a group\n\nQ: How do you leave one?\nA: call leave", // labels
                "### What is a room?\n**Answer:** a group\n### How do you leave one?\n**Answer:** call leave",
                "wat is a rooom and how is it usefull?\na group\n\nHow do u leave one?\ncall leave", // misspelt
                "How do you leave one?\ncall leave\n\nWhat is a room?\na group", // another order
                "## Lesson 4: rooms\n\n1. a group\n3. call leave", // only numbers, below the lesson
                "**lesson04_rooms**\n\n1) a group\n\n3) call leave",
                "# Lesson 04\n1: a group\n\n3: Getting out?\ncall leave",
                "## Rooms (lesson 4)\n\n1. What it is\n\n   a group\n\n3. Getting out\n\n   call leave", // names of
                // their own
                "What is a room? 🏠\n\n![cat](cat.gif)\n\n*a group*\n\nHow do you leave one?\n\n\"call leave\"",
                "What is a room and\nhow is it useful?\na group\n\nHow do you leave one?\ncall leave", // over two lines
                "## What is a room?\na group\n\n## How do you leave one?\ncall leave\n\nhttps://socket.io/docs/v4/rooms/",
                "## What is a room?\na group\n\n## How do you leave one?\ncall leave\n\n## Sources\n* the docs",
                "## What is a room?\na group\n\n## How do you leave one?\ncall leave\n\nI used a chatbot for this.",
            })
    void layouts(String markdown) throws SheetFile.NoSheet {
        Map<String, String> got = answers(markdown);
        assertEquals(EXPECTED.keySet(), got.keySet());
        EXPECTED.forEach(
                (id, text) -> assertEquals(text, got.get(id).replace("\"", "").strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is a room?\na group\nHow do you leave one?\ncall leave",
                "```\nWhat is a room?\na group\nHow do you leave one?\ncall leave\n```",
                "What is a room?\n\n```\na group\n\nHow do you leave one?\n\ncall leave",
            })
    void questions_and_answers_without_a_blank_line_between_them(String markdown) throws SheetFile.NoSheet {
        assertEquals(EXPECTED, answers(markdown));
    }

    @Test
    void names_in_place_of_questions() throws SheetFile.NoSheet {
        assertEquals(
                Map.of(
                        "room",
                        "a group",
                        "join",
                        "call join",
                        "leave",
                        "call leave",
                        "own-three",
                        "events\nrooms\nmiddlewares"),
                answers("""
                        4. Room

                           a group
                        5. Join

                           call join
                        6. Leave

                           call leave
                        8. Three things

                           - events
                           - rooms
                           - middlewares
                        """));
    }

    @Test
    void two_questions_in_one() throws SheetFile.NoSheet {
        assertEquals(
                Map.of("join", "join and leave", "leave", "join and leave"),
                answers("How do you join and leave a room?\njoin and leave"));
    }

    @Test
    void a_question_that_is_repeated_before_its_answer() throws SheetFile.NoSheet {
        assertEquals(
                Map.of("room", "a group"), answers("# Rooms\n**What is a room and how is it useful?**\n\na group"));
    }

    @Test
    void numbers_of_the_sheets_own_are_no_questions() throws IOException {
        String own = "# Lesson 4\n\n1. a group\n\n2. How do you leave a room?\n\n   call leave\n";
        assertEquals(Map.of("leave", "call leave"), answersOf(own)); // the lesson asks that as number 3
        String twice = "# Lesson 4\n\n1. a group\n\nHow do you leave a room?\n\n1. call\n2. leave\n";
        assertEquals(Set.of("leave"), answersOf(twice).keySet()); // steps of an answer
        assertThrows(SheetFile.NoSheet.class, () -> reader.read("a.md", "# My notes\n\n1. a group\n3. call leave\n"));
    }

    private static Map<String, String> answersOf(String markdown) {
        try {
            return answers(markdown);
        } catch (SheetFile.NoSheet none) {
            return Map.of();
        }
    }
}

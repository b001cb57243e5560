package workbook.sheet.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.sheet.rubric.Rubric;
import workbook.sheet.rubric.Rubrics;
import workbook.sheet.text.Spelling;
import workbook.sheet.text.Stems;

/** Each layout that was seen in real sheets, as a small sheet. */
class SheetReaderTest {

    private static final Path ROOT = Path.of("../../..");
    private static SheetReader reader;
    private static Rubrics rubrics;

    @BeforeAll
    static void readsTheQuestions() throws IOException {
        Path root = Files.exists(ROOT.resolve("lessons")) ? ROOT : Path.of("../..");
        var stems = new Stems();
        rubrics = Rubrics.load(root, stems);
        Spelling spelling = Spelling.of(
                rubrics.all().stream()
                        .flatMap(rubric -> rubric.usual().stream())
                        .toList(),
                Set.of(),
                1);
        reader = new SheetReader(CourseQuestions.of(rubrics, root, stems, spelling));
    }

    private static final Map<String, String> EXPECTED = Map.of("room", "a group", "leave", "call leave");

    private static Map<String, String> answers(String markdown) throws SheetFile.NoSheet {
        return reader.read("a.md", markdown).get(0).answers().stream()
                .collect(Collectors.toMap(Sheet.Answer::question, Sheet.Answer::text));
    }

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
    void a_question_of_another_course_is_told_and_its_answer_not_taken() throws SheetFile.NoSheet {
        Sheet sheet = reader.read("a.md", "## What is a room?\na group\n\n## How tall is the tower?\n500 m\n")
                .get(0);
        assertEquals("a group", sheet.answers().get(0).text());
        assertTrue(sheet.remarks().toString().contains("How tall is the tower?"), sheet.remarks()::toString);
    }

    @Test
    void several_sheets_in_one_file() throws SheetFile.NoSheet {
        List<Sheet> sheets = reader.read("class.md", """
                # ada
                ## What is a room?
                a group
                ## How do you leave one?
                call leave
                # grace
                ## What is a room?
                a house
                ## How do you leave one?
                go
                """);
        assertEquals(
                List.of("class.md#ada", "class.md#grace"),
                sheets.stream().map(Sheet::name).toList());
        assertEquals("a house", sheets.get(1).answers().get(0).text());
    }

    @Test
    void questions_that_are_missing_are_expected() throws SheetFile.NoSheet {
        Sheet sheet = reader.read("a.md", "## What is a room and how is it useful?\na group\n")
                .get(0);
        assertTrue(sheet.expected().contains("own-three"));
    }

    @Test
    void a_sheet_that_stops_half_way() throws SheetFile.NoSheet {
        assertEquals(
                "", answers("What is a room?\na group\n\nHow do you leave one?").get("leave"));
    }

    @Test
    void front_matter_line_ends_and_invisible_characters(@TempDir Path folder) throws Exception {
        for (String mark : List.of("---", "+++")) {
            Path file = folder.resolve("a.md");
            Files.writeString(
                    file, "\uFEFF" + mark + "\r\ntitle: x\r\n" + mark + "\r\n# What is a ro\u200Bom?\r\na group");
            assertEquals(Map.of("room", "a group"), answers(SheetFile.read(file)));
        }
    }

    @Test
    void what_is_no_sheet_gets_one_sentence(@TempDir Path folder) throws IOException {
        assertTrue(problem(folder, new byte[0]).startsWith("is empty"));
        assertTrue(problem(folder, new byte[] {1, 0, 2}).contains("binary"));
        assertTrue(problem(folder, new byte[50_000_000]).contains("50.0 MB"));
        assertTrue(problem(folder, "# Pods\n\nThey run.").contains("no question that has a rubric"));
        assertTrue(problem(folder, "# One\n\n## Two").contains("headings and no text"));
        assertTrue(
                problem(folder, "# What is a room?\n\n# How do you leave one?").contains("nothing is written"));
        String german = "Ein Raum ist eine Gruppe von Verbindungen, die der Server kennt und an die er Nachrichten"
                + " schicken kann, ohne alle anderen zu stören. Man tritt mit einem Aufruf bei und geht wieder.";
        assertTrue(problem(folder, "# What is a room?\n" + german).contains("English"));
        assertTrue(problem(folder, "# Raum\n" + german).contains("English"));
    }

    private static String problem(Path folder, String text) throws IOException {
        return problem(folder, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String problem(Path folder, byte[] content) throws IOException {
        Path file = folder.resolve("a.md");
        Files.write(file, content);
        return String.valueOf(assertThrows(SheetFile.NoSheet.class, () -> reader.read("a.md", SheetFile.read(file)))
                .getMessage());
    }

    @Test
    void a_question_without_a_question_mark_is_known_by_its_words() throws SheetFile.NoSheet {
        String story = "A colleague tests a server by killing it a hundred times, and finds nothing."
                + " Name a fault that's still possible, and a way to find it.";
        String sheet = "What is a room?\na group\n\n" + story + "\npull the plug";
        assertEquals(Map.of("room", "a group", "crash-test", "pull the plug"), answers(sheet));
        String said = "A colleague tests it, and finds nothing by killing the server.";
        assertEquals(Map.of("room", said), answers("What is a room?\n" + said));
    }

    @Test
    void a_name_that_begins_with_a_q_has_no_number() throws SheetFile.NoSheet {
        assertEquals(
                Map.of("queue-length", "ready ones", "room", "a group"),
                answers("## Queue length\nready ones\n\n## Q. What is a room?\na group"));
        assertEquals(
                Map.of("room", "a group", "leave", "No other call"),
                answers("no. 4 What is a room?\na group\n\nQ6: How do you leave one?\nNo other call"));
    }

    /** A question of another lesson that isn't there isn't missing, though its rubric has usual wordings, too. */
    @Test
    void a_sheet_misses_only_what_is_asked_together() throws SheetFile.NoSheet {
        assertEquals(
                together("ten-questions"),
                expected("## What is a room?\na group\n\n## How do you leave a room?\ncall leave"));
        assertEquals(
                together("lesson08_queues"),
                expected("## How long is a message kept in a queue?\ntill its receipt\n\n"
                        + "## Why must a subscription not be kept under the session id?\nit changes"));
    }

    private static Set<String> together(String set) {
        return rubrics.all().stream()
                .filter(rubric -> rubric.set().equals(set))
                .map(Rubric::question)
                .collect(Collectors.toSet());
    }

    private static Set<String> expected(String markdown) throws SheetFile.NoSheet {
        return Set.copyOf(reader.read("a.md", markdown).get(0).expected());
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

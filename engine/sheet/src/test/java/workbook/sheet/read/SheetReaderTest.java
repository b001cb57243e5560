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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.sheet.rubric.Rubric;

/** Each layout that was seen in real sheets, as a small sheet. */
class SheetReaderTest extends SheetReaderFixture {

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
}

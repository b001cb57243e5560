package workbook.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.sheet.grade.Doubt;
import workbook.sheet.grade.GradedAnswer;
import workbook.sheet.report.Decisions;
import workbook.sheet.report.Reading;
import workbook.sheet.report.ResultFolder;
import workbook.sheet.report.Row;
import workbook.sheet.rubric.Grade;
import workbook.terminal.Output;
import workbook.terminal.TerminalStyle;

/** From files to grades, reports and decisions, with the course's own rubrics. */
class SheetFolderTest {

    private static final List<String> LAYOUTS = List.of("## %s\n\n%s\n\n", "1. **%s**\n\n   - %s\n\n", "%s\n%s\n\n");
    private static final List<List<String>> ANSWERS = List.of(
            List.of("What does the example on that page do?", "People write messages and everyone reads them at once."),
            List.of(
                    "Which flag leaves out the sender, to what does it belong, and why can't it belong to the server?",
                    "except"),
            List.of("What is a room, and what is it for?", "A group of sockets."),
            List.of("Which three things does each namespace have of its own?", "rooms, events, sockets"));

    private static CourseReader course;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readsTheRubrics() throws IOException {
        course = CourseReader.of(Path.of("../.."));
    }

    private Reading read(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return new SheetFolder(course).read(List.of(folder));
    }

    private static GradedAnswer grade(String question, String answer) {
        return course.grade(course.rubrics().of(question).orElseThrow(), answer);
    }

    @Test
    void three_layouts_get_the_same_verdicts() throws IOException {
        var verdicts = LAYOUTS.stream()
                .map(layout -> ANSWERS.stream()
                        .map(each -> String.format(layout, each.get(0), each.get(1)))
                        .collect(Collectors.joining()))
                .map(text -> {
                    try {
                        return read("a.md", text).rows().stream()
                                .map(row -> row.question() + " " + row.graded().grade())
                                .toList();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .distinct()
                .toList();
        assertEquals(1, verdicts.size(), verdicts::toString);
        assertTrue(verdicts.get(0).contains("own-three PARTIAL"), verdicts::toString);
    }

    @Test
    void java_is_as_right_as_javascript() {
        assertEquals(Grade.FULL, grade("join", "client.joinRoom(\"tea\")").grade());
        assertEquals(Grade.FULL, grade("leave", "client.leaveRoom(\"tea\")").grade());
        String excluding = "chat.getBroadcastOperations().sendEvent(\"said\", client, line)";
        assertEquals(Grade.FULL, grade("all-but-sender", excluding).grade());
        assertEquals(
                Grade.PARTIAL,
                grade("all-but-sender", "io.broadcast.emit(\"said\")").grade());
    }

    @Test
    void a_denial_earns_nothing_and_is_shown() {
        GradedAnswer denied = grade("leave", "You don't call socket.leave().");
        assertEquals(Grade.WRONG, denied.grade());
        assertTrue(denied.doubts().contains(Doubt.DENIAL));
    }

    @Test
    void copied_wording_is_remarked_and_changes_nothing() throws IOException {
        String page = Files.readString(Path.of("../../lessons/lesson04_rooms/answers.adoc"));
        int start = page.indexOf("A room is a name");
        String copied = page.substring(start, page.indexOf("+\n", start));
        GradedAnswer graded = grade("room", copied);
        assertFalse(graded.copied().isEmpty());
        assertEquals(Grade.FULL, graded.grade());
        assertTrue(graded.feedback().contains("That changes nothing here"));
    }

    @Test
    void two_sheets_with_the_same_words_are_shown() throws IOException {
        String words =
                "## What is a room?\nIn my opinion it is roughly a bag that my teacher called a channel on Monday morning.\n";
        Files.writeString(folder.resolve("b.md"), words);
        Row row = read("a.md", words).rows().get(0);
        assertTrue(read("a.md", words).doubtful().stream()
                .anyMatch(each -> each.doubts().contains(Doubt.SHEET_COPIED)));
        assertEquals("a.md", row.sheet());
    }

    @Test
    void the_reflection_is_matched_to_lessons() {
        GradedAnswer goals = grade("reflection", "How to hold messages for those who are offline.");
        assertEquals(Grade.NOT_GRADED, goals.grade());
        assertTrue(goals.feedback().contains("lesson08_queues"), goals.feedback());
    }

    @Test
    void bad_files_are_told_and_the_others_read() throws IOException {
        Files.write(folder.resolve("bad.md"), new byte[] {0, 1});
        Files.writeString(folder.resolve("empty.md"), "");
        Reading reading = read("good.md", "## What is a room?\na group\n");
        assertEquals(2, reading.problems().size());
        assertEquals(1, reading.sheets());
    }

    @Test
    void a_teacher_decides_and_agreement_is_counted() throws IOException {
        Reading reading =
                read("a.md", "## What is a room?\na <b>group</b>\n## How do you leave one?\nYou never call leave().\n");
        var results = new ResultFolder(folder.resolve("out"));
        results.write(reading);
        var open = results.open();
        assertEquals("leave", open.get(0).path("question").asText());
        Decisions decisions = results.decisions();
        decisions.decide(open.get(0), Grade.WRONG);
        results.keep(decisions);
        results.refresh();
        assertEquals(
                "Of 1 decided answers, 1 kept the grade that the machine gave: 100 %.",
                results.decisions().agreement());
        assertTrue(results.open().stream()
                .noneMatch(row -> row.path("question").asText().equals("leave")));
        decisions.decide(open.get(0), Grade.PARTIAL);
        results.keep(decisions);
        results.refresh();
        String csv = Files.readString(folder.resolve("out/answers.csv"));
        assertTrue(csv.contains("\"a.md\",\"leave\",\"partial\",\"wrong\""), csv);
    }

    @Test
    void keys_decide_and_go_back() throws IOException {
        Reading reading = read(
                "a.md",
                "## How do you leave one?\nYou never call leave().\n## How do you join one?\nYou never call join().\n");
        assertEquals(2, reading.doubtful().size());
        var results = new ResultFolder(folder.resolve("out"));
        results.write(reading);
        var keys = new ByteArrayInputStream("xpbfsq".getBytes(UTF_8));
        var shown = new ByteArrayOutputStream();
        var out = new PrintStream(shown, true, UTF_8);

        new Review(results, new Output(out, out, keys, TerminalStyle.PLAIN)).run();

        results.refresh();
        String csv = Files.readString(folder.resolve("out/answers.csv"));
        assertTrue(
                csv.contains("\"a.md\",\"" + reading.doubtful().get(0).question() + "\",\"full\",\"wrong\""),
                csv + shown.toString(UTF_8));
        assertEquals(1, results.open().size());
    }

    @Test
    void the_page_loads_nothing_and_shows_text_as_text() throws IOException {
        Reading reading =
                read("<i>.md", "## How do you leave one?\nNever `leave()` <script>alert(1)</script> {{style}}\n");
        new ResultFolder(folder.resolve("out")).write(reading);
        Document page = Jsoup.parse(Files.readString(folder.resolve("out/report.html")));
        assertEquals(1, page.select("script").size());
        assertEquals(0, page.select("[src], link, blockquote i").size());
        assertEquals("en", page.select("html").attr("lang"));
        assertEquals(1, page.select("h1").size());
        assertEquals(1, page.select("main").size());
        assertTrue(page.select("blockquote").text().contains("{{style}}"));
        assertTrue(page.select(".card small").text().endsWith(", line 1"));
        assertTrue(page.select(".card code").text().contains("./workbook"), page.select(".card")::text);
    }

    @Test
    void only_what_has_a_grade_is_to_be_looked_at() throws IOException {
        Reading reading = read("a.md", "## What I'd still like to learn\nrooms\n");
        List<Row> reflections = reading.rows().stream()
                .filter(row -> row.graded().grade() == Grade.NOT_GRADED)
                .toList();
        assertEquals(List.of("rooms"), reflections.stream().map(Row::text).toList());
        assertTrue(reflections.get(0).doubts().contains(Doubt.QUESTION_UNCERTAIN));
        assertEquals(List.of(), reading.doubtful());
    }

    @Test
    void a_missing_reflection_is_no_missing_answer() throws IOException {
        List<Row> missing = read("a.md", "## How do you leave a room?\nsocket.leave()\n").rows().stream()
                .filter(row -> row.line() == 0)
                .toList();
        assertTrue(missing.size() > 1);
        missing.forEach(row -> assertEquals(
                row.question().equals("reflection") ? Grade.NOT_GRADED : Grade.ABSENT,
                row.graded().grade(),
                row.question()));
        assertTrue(missing.stream().anyMatch(row -> row.question().equals("reflection")));
    }

    @Test
    void a_confidence_has_two_digits() throws IOException {
        for (Row row : read("a.md", "Proof of life?\nthe console\nwhats a rooom good for\na group\n")
                .rows()) {
            double hundredfold = row.graded().confidence() * 100;
            assertEquals(Math.rint(hundredfold), hundredfold, 1e-9, row.question());
        }
    }
}

package workbook.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.verdict.Status;
import workbook.course.Hash;
import workbook.grade.book.AnswerSheets;
import workbook.grade.result.ClassResults;
import workbook.grade.result.Result;
import workbook.grade.result.ResultFile;
import workbook.grade.roster.Roster;
import workbook.grade.roster.RosterReader;

class ReportsTest {

    private static final ReportOptions CLASS = ReportOptions.of(TestClass.assignment())
            .with(TestClass.roster())
            .with(new ReportOptions.RunFacts(Map.of("java", "17"), 42L, 1234, List.of("One zip could not be read.")));

    @Test
    void a_class_gets_every_file_and_the_same_ones_again(@TempDir Path folder) throws IOException {
        List<Result> results = TestClass.results();
        List<String> problems = Reports.write(folder.resolve("a"), ClassResults.of(results), CLASS);
        assertEquals(problems, Reports.write(folder.resolve("b"), ClassResults.of(results), CLASS));

        Map<String, String> files = files(folder.resolve("a"));
        assertEquals(files, files(folder.resolve("b")));
        assertEquals(31 * 4 + 5, files.size());
        assertTrue(files.containsKey("feedback/dubois.html") && files.containsKey("exports/junit/dubois.xml"));
        assertEquals(
                results,
                TestClass.whole(
                        ResultFile.read(folder.resolve("a/results.jsonl")).results()));
        assertTrue(problems.contains("One zip could not be read.") && problems.contains("xu is not in the roster."));

        JsonNode summary =
                new ObjectMapper().readTree(folder.resolve("a/summary.json").toFile());
        assertEquals(30, summary.get("students").asInt());
        assertEquals(32, summary.get("exercises").asInt());
        assertEquals(659, summary.get("statuses").get("passed").asInt());
        assertEquals("workshop", summary.get("isolation").get(0).asText());
        assertEquals(42, summary.get("seed").asInt());
        assertEquals(1234, summary.get("wallMillis").asInt());
        assertEquals(problems.size(), summary.get("problems").size());
    }

    @Test
    void the_summary_has_what_answer_sheets_count(@TempDir Path folder) throws IOException {
        Path answers = Files.writeString(folder.resolve("answers.csv"), """
                sheet,question,title,grade,decided,look at,feedback
                ada.md,room,Rooms,full,,,
                ada.md,goals,Goals,not graded,,,
                grace.md,room,Rooms,partial,,,
                nobody.md,room,Rooms,full,,,
                """);
        List<Result> results = List.of(
                Made.result("ada", "lesson01_a/One", Status.PASSED, 3, 3),
                Made.result("grace", "lesson01_a/One", Status.FAILED, 1, 3),
                Made.result("alan", "lesson01_a/One", Status.FAILED, 1, 3));

        Reports.write(
                folder,
                ClassResults.of(results),
                ReportOptions.of(Made.TWO).with(AnswerSheets.read(answers, BigDecimal.ONE)));
        assertEquals(
                "{\"pointsEach\":1,\"students\":2,\"answers\":3,\"points\":1.5,\"max\":2}",
                summary(folder).get("sheets").toString());

        Reports.write(
                folder,
                ClassResults.of(results),
                ReportOptions.of(Made.TWO).with(AnswerSheets.read(answers, BigDecimal.ZERO)));
        assertEquals(0, summary(folder).get("sheets").get("pointsEach").asInt());
        assertEquals(0, summary(folder).get("sheets").get("points").asInt());

        Reports.write(folder, ClassResults.of(results), ReportOptions.of(Made.TWO));
        assertFalse(summary(folder).has("sheets"));
    }

    private static JsonNode summary(Path folder) throws IOException {
        return new ObjectMapper().readTree(folder.resolve("summary.json").toFile());
    }

    @Test
    void without_a_roster_one_sentence_says_that_there_is_nothing_to_import(@TempDir Path folder) throws IOException {
        List<Result> results = List.of(
                Made.result("ada", "lesson01_a/One", Status.PASSED, 3, 3),
                Made.result("grace", "lesson01_a/One", Status.FAILED, 1, 3));
        String sentence = "There is no roster, so canvas.csv and moodle.csv have no row for the 2 students."
                + " Give one with --roster to import marks.";

        assertEquals(List.of(sentence), Reports.write(folder, ClassResults.of(results), ReportOptions.of(Made.TWO)));
        Roster other = RosterReader.read("name,id\nGrace,1\n", "roster.csv");
        List<String> problems = Reports.write(
                folder, ClassResults.of(results), ReportOptions.of(Made.TWO).with(other));
        assertTrue(problems.contains("1 student is not in the roster, so moodle.csv has no row for that student."));
        assertFalse(problems.contains(sentence));
    }

    @Test
    void under_pseudonyms_no_file_names_anybody_and_the_marks_are_the_same(@TempDir Path folder) throws IOException {
        ReportOptions some = ReportOptions.of(Made.TWO)
                .with(RosterReader.read("name,id,email,extension\nJörg Müller,4711,jm@example.org,2\n", "roster.csv"));
        List<Result> results = List.of(
                Made.result("Jörg Müller", "lesson01_a/One", Status.FAILED, 1, 3, "Jörg MÜLLER, 4711"),
                Made.result("unknown_person", "lesson02_b/Other", Status.PASSED, 4, 4, "unknown_person wrote it"));

        Reports.write(folder, ClassResults.of(results), some); // what is there already with names must go
        Reports.write(folder.resolve("p"), ClassResults.of(results), some.pseudonymised("a secret salt"));

        for (String file : files(folder.resolve("p")).keySet()) {
            String all = (file + Files.readString(folder.resolve("p").resolve(file))).toLowerCase(Locale.ROOT);
            for (String name : List.of("jörg", "müller", "4711", "jm@example", "unknown_person")) {
                assertFalse(all.contains(name), name + " is in " + file);
            }
        }
        assertFalse(Files.exists(folder.resolve("p/exports/canvas.csv")));
    }

    @Test
    void no_name_of_a_student_leaves_the_folder_or_hides_another_file(@TempDir Path folder) throws IOException {
        var results = new ArrayList<Result>();
        List<String> names = List.of("../../etc/passwd", "a/b", "a\\b", "A_B", "CON", ".", "..", "x".repeat(300), "é");
        names.forEach(name -> results.add(Made.result(name, "lesson01_a/One", Status.PASSED, 3, 3)));

        Reports.write(folder.resolve("out"), ClassResults.of(results), ReportOptions.of(Made.TWO));

        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(1, all.count());
        }
        Map<String, String> files = files(folder.resolve("out"));
        assertEquals(names.size() * 4 + 5, files.size());
        assertEquals(
                files.size(),
                files.keySet().stream()
                        .map(file -> file.toLowerCase(Locale.ROOT))
                        .distinct()
                        .count());
    }

    @Test
    void an_empty_class_is_a_class(@TempDir Path folder) throws IOException {
        assertEquals(List.of(), Reports.write(folder, ClassResults.of(List.of()), ReportOptions.of(Made.TWO)));
        assertTrue(Files.readString(folder.resolve("gradebook.html"), StandardCharsets.UTF_8)
                .contains("Gradebook"));
    }

    /** The hash of each file below a folder. */
    private static Map<String, String> files(Path folder) throws IOException {
        var hashes = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(file ->
                            hashes.put(folder.relativize(file).toString().replace('\\', '/'), Hash.of(file)));
        }
        return hashes;
    }
}

package workbook.grade.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import workbook.check.verdict.Status;
import workbook.grade.Made;
import workbook.grade.TestClass;
import workbook.grade.book.AssignedExercise;
import workbook.grade.book.Assignment;
import workbook.grade.book.ClassPicture;
import workbook.grade.book.Gradebook;
import workbook.grade.book.GradingRules;
import workbook.grade.book.MarkChange;
import workbook.grade.book.Points;
import workbook.grade.result.Result;
import workbook.grade.roster.Roster;

class GradebookPageTest {

    @Test
    void the_page_loads_nothing_and_allows_only_its_own_script() throws Exception {
        Document page = Jsoup.parse(page(TestClass.results(), TestClass.assignment(), TestClass.roster()));
        Element script = page.select("script").last();
        String policy = page.select("meta[http-equiv]").attr("content");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.data().getBytes(StandardCharsets.UTF_8));

        assertEquals(0, page.select("[src], link, [href^=http]").size());
        assertEquals(
                "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"
                        + Base64.getEncoder().encodeToString(hash) + "'",
                policy);
        assertEquals(2, page.select("script").size());
        assertFalse(script.data().contains("eval("));
    }

    @Test
    void every_mark_of_the_class_is_in_the_data_and_opens_its_verdict() throws IOException {
        JsonNode data = data(page(TestClass.results(), TestClass.assignment(), TestClass.roster()));
        int marks = 0;
        int delivered = 0;

        for (JsonNode student : data.get("students")) {
            double sum = 0;
            for (JsonNode mark : student.get("marks")) {
                if (mark.isArray()) {
                    marks++;
                    sum += mark.get(0).asDouble();
                    String body = data.get("bodies").get(mark.get(3).asInt()).asText();
                    assertTrue(body.startsWith("<p class=\"result "), body);
                    delivered += body.contains("who heard what") && body.contains("on the wire") ? 1 : 0;
                }
            }
            assertEquals(student.get("total").asDouble(), sum, 1e-9);
        }
        assertEquals(896, marks);
        assertTrue(delivered > 50, "only " + delivered + " verdicts have a table and packets");
        assertTrue(data.get("misconceptions").size() > 3);
        assertTrue(data.get("stuck").size() > 3);
        assertEquals(3, data.get("problems").size());
    }

    @Test
    void hostile_text_ends_no_element_and_stays_text() throws IOException {
        var results = new ArrayList<Result>();
        for (Status status : Status.values()) {
            results.add(Made.result(Made.HOSTILE + status, "lesson01_a/One", status, 1, 3, Made.HOSTILE));
        }
        String html = page(results, Made.TWO, Roster.NONE);
        Document page = Jsoup.parse(html);

        assertEquals(2, page.select("script").size());
        assertEquals(0, page.select("img").size());
        assertFalse(html.contains("\u2028"));
        JsonNode data = data(html);
        assertEquals(Status.values().length, data.get("students").size());
        assertTrue(data.get("students").get(0).get("name").asText().startsWith(Made.HOSTILE));
        for (JsonNode body : data.get("bodies")) {
            Document shown = Jsoup.parseBodyFragment(body.asText());
            assertEquals(0, shown.select("script, img, [onerror]").size(), body.asText());
        }
    }

    @Test
    void a_regrade_is_shown_only_if_there_was_one() throws IOException {
        List<Result> results = List.of(Made.result("ada", "lesson01_a/One", Status.PASSED, 3, 3));
        Gradebook book = Gradebook.of(results, Made.TWO, GradingRules.PLAIN, Roster.NONE);
        var change = new MarkChange("ada", "lesson01_a/One", Points.NONE, Points.NONE, "because");

        assertFalse(data(page(results, Made.TWO, Roster.NONE)).has("changes"));
        JsonNode changed = data(text(
                        new PageData(book, student -> student, ClassPicture.of(book), List.of(change), List.of())))
                .get("changes");
        assertEquals("because", changed.get(0).get(4).asText());
    }

    @Test
    void two_hundred_students_and_72_exercises_stay_below_twenty_megabytes() throws IOException {
        List<Result> real = TestClass.results();
        var exercises = new ArrayList<AssignedExercise>();
        for (int i = 0; i < 72; i++) {
            exercises.add(new AssignedExercise("lesson%02d_x/Exercise%02d".formatted(i / 6, i), "Lesson", List.of(2)));
        }
        var results = new ArrayList<Result>();
        for (int student = 0; student < 200; student++) {
            for (int i = 0; i < 72; i++) {
                Result one = real.get((student * 37 + i * 11) % real.size());
                results.add(MadeLarge.result(
                        "student%03d".formatted(student), exercises.get(i).id(), one));
            }
        }

        String html = page(results, new Assignment("Large", exercises, Map.of()), Roster.NONE);

        int bytes = html.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes < 20_000_000, bytes + " bytes");
        assertEquals(200, data(html).get("students").size());
    }

    private static String page(List<Result> results, Assignment assignment, Roster roster) throws IOException {
        Gradebook book = Gradebook.of(results, assignment, GradingRules.PLAIN, roster);
        return text(new PageData(book, student -> student, ClassPicture.of(book), null, book.problems()));
    }

    private static String text(PageData data) throws IOException {
        var out = new StringWriter();
        GradebookPage.write(data, out);
        return out.toString();
    }

    private static JsonNode data(String html) throws IOException {
        return new ObjectMapper()
                .readTree(Jsoup.parse(html).selectFirst("#data").data());
    }
}

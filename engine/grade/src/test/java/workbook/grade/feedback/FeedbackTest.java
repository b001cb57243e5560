package workbook.grade.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import workbook.check.verdict.Status;
import workbook.grade.Golden;
import workbook.grade.Made;
import workbook.grade.TestClass;
import workbook.grade.book.Gradebook;
import workbook.grade.book.GradingRules;
import workbook.grade.book.StudentMarks;
import workbook.grade.result.PrivateTests;
import workbook.grade.result.Result;
import workbook.grade.roster.Roster;

class FeedbackTest {

    private static final String ONE = "lesson01_a/One";

    @Test
    void feedback_of_a_real_student_is_the_golden_one() {
        Gradebook book =
                Gradebook.of(TestClass.resultsOf("dubois"), TestClass.assignment(), GradingRules.PLAIN, Roster.NONE);
        var feedback = new Feedback("Lessons 00 to 04", book.students().get(0), PrivateTests.NONE);

        Golden.check("feedback.md", feedback.markdown());
        Golden.check("feedback.html", feedback.html());
    }

    @Test
    void every_exercise_of_every_student_has_its_section_and_no_stack_trace() {
        Gradebook book =
                Gradebook.of(TestClass.results(), TestClass.assignment(), GradingRules.PLAIN, TestClass.roster());

        for (StudentMarks student : book.students()) {
            Document page = Jsoup.parse(new Feedback("Class", student, PrivateTests.NONE).html());

            assertEquals(student.answers().size(), page.select("section[id]").size());
            assertEquals(32, student.answers().size() + student.missing().size());
            student.missing()
                    .forEach(mark -> assertTrue(page.select("section:not([id])")
                            .text()
                            .contains(mark.exercise().name())));
            assertEquals(0, page.select("script, link, img").size());
            assertFalse(page.text().contains("\tat "), student.student());
            for (Element section : page.select("section[id]")) {
                assertTrue(section.selectFirst("h2").nextElementSibling().is("p.result, p.remark"), section.text());
            }
        }
    }

    @Test
    void a_failure_says_what_was_expected_and_got_who_heard_what_why_and_what_is_next() {
        Element section = page(Made.result("ada", ONE, Status.FAILED, 1, 3, "x"), PrivateTests.NONE)
                .selectFirst("section");

        assertEquals(
                List.of("means", "next", "expected", "got", "note"),
                section.select("dt").eachText());
        assertEquals("who heard expected", section.select("thead").text());
        assertEquals(
                "step 1: 1 of 1 points; step 2: 0 of 2 points.",
                section.select(".steps").text());
        assertEquals("x", section.select(".remark").text());
    }

    @Test
    void hostile_text_stays_text() {
        for (Status status : Status.values()) {
            Document page = page(Made.result("<b>ada</b>", ONE, status, 1, 3, Made.HOSTILE), PrivateTests.NONE);

            assertEquals(0, page.select("script, img, b").size(), status.toString());
            assertTrue(page.text().contains("<script>alert(1)</script>"), status.toString());
            assertTrue(page.title().contains("<b>ada</b>"));
        }
    }

    @Test
    void hostile_text_is_no_markdown() {
        Gradebook book = Gradebook.of(
                List.of(Made.result("ada", ONE, Status.FAILED, 1, 3, Made.HOSTILE + "\n# heading\n```\n<b>")),
                Made.TWO,
                GradingRules.PLAIN,
                Roster.NONE);
        String text = new Feedback("Two", book.students().get(0), PrivateTests.NONE).markdown();
        String outside = text.replaceAll("(?s)(?m)^(`{3,})$.*?^\\1$", "");

        assertFalse(outside.contains("<script>"), outside);
        assertFalse(outside.contains("[a](b)"), outside);
        assertFalse(outside.lines().anyMatch(line -> line.startsWith("# heading")), outside);
        assertTrue(outside.contains("\\<script\\>"), outside);
        assertTrue(text.contains("````"), "the fence is longer than the one in the text");
    }

    @Test
    void private_tests_have_no_name_and_tell_nothing() {
        Result result = Made.result("ada", ONE, Status.FAILED, 1, 3, "SECRET");
        var told = new Result(result.student(), result.submissionHash(), result.verdict(), List.of());

        String hidden =
                page(told, PrivateTests.of(Map.of(ONE, Set.of("the second")))).html();
        String shown = page(told, PrivateTests.NONE).html();

        assertFalse(hidden.contains("SECRET") || hidden.contains("the second"), hidden);
        assertTrue(hidden.contains("private test 1") && hidden.contains("step 2: 0 of 2 points"), hidden);
        assertTrue(shown.contains("SECRET") && shown.contains("the second"));
    }

    @Test
    void what_could_not_be_judged_or_was_not_handed_in_is_said() {
        Document page = page(Made.result("ada", ONE, Status.NOT_JUDGED, 0, 3), PrivateTests.NONE);

        assertTrue(page.text().contains("That is not your fault"));
        assertTrue(page.text().contains("This is not final"));
        assertTrue(
                page.text().contains("Not handed in Other: you handed in nothing, which is 0 of 4 points."),
                page::text);
    }

    private static Document page(Result result, PrivateTests privateTests) {
        Gradebook book = Gradebook.of(List.of(result), Made.TWO, GradingRules.PLAIN, Roster.NONE);
        return Jsoup.parse(new Feedback("Two", book.students().get(0), privateTests).html());
    }
}

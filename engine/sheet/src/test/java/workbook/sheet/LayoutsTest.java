package workbook.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.sheet.read.QuestionList;
import workbook.sheet.report.Row;
import workbook.sheet.rubric.Grade;
import workbook.sheet.rubric.Rubric;
import workbook.sheet.rubric.Rubric.TestAnswer;

/** All numbered questions of all lessons, as the lessons word them, in several layouts: the layout changes no verdict. */
class LayoutsTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern OWN_MARKUP = Pattern.compile("[|`<>*_\\n#]");

    /** What stands above a lesson's questions, and what one question and its answer look like. */
    private record Layout(String lesson, String question) {}

    private static final Map<String, Layout> LAYOUTS = new LinkedHashMap<>(Map.of(
            "headings", new Layout("", "## %3$s\n\n%4$s\n\n"),
            "bold questions, quoted answers", new Layout("# %1$s\n\n", "**%3$s**\n\n> %4$s\n\n"),
            "a numbered list", new Layout("# Lesson %2$s\n\n", "%5$s. %3$s\n\n   %4$s\n\n"),
            "a table", new Layout("\n| Question | Answer |\n|---|---|\n", "| %3$s | %4$s |\n"),
            "labels without a blank line", new Layout("", "Q: %3$s\nA: %4$s\n\n"),
            "HTML", new Layout("", "<h3>%3$s</h3>\n<p>%4$s</p>\n\n"),
            "numbers only", new Layout("## Lesson %2$s\n\n", "%5$s)\n\n%4$s\n\n")));

    private record Asked(String lesson, int number, String question, String text, String answer) {}

    private static CourseReader course;
    private static List<Asked> asked;

    @TempDir
    private Path folder;

    @BeforeAll
    static void takesAnAnswerForEachQuestion() throws IOException {
        course = CourseReader.of(ROOT);
        asked = new ArrayList<>();
        for (Rubric rubric :
                course.rubrics().all().stream().filter(Rubric::graded).toList()) {
            for (Rubric.Asked place : rubric.asked().stream().limit(1).toList()) {
                String text = QuestionList.of(ROOT.resolve("lessons").resolve(place.lesson()))
                        .get(place.number() - 1);
                asked.add(new Asked(
                        place.lesson(), place.number(), rubric.question(), text, answer(rubric, asked.size())));
            }
        }
        asked.sort((a, b) -> (a.lesson() + a.number()).compareTo(b.lesson() + b.number()));
    }

    /** A full, a partial and a wrong one by turns; another one where none of that grade is on one line without markup. */
    private static String answer(Rubric rubric, int turn) throws IOException {
        List<Grade> grades = new ArrayList<>(List.of(Grade.FULL, Grade.PARTIAL, Grade.WRONG));
        Collections.rotate(grades, turn);
        List<TestAnswer> answers = course.rubrics().testAnswers(rubric);
        return grades.stream()
                .flatMap(grade -> answers.stream().filter(test -> test.grade() == grade))
                .filter(test -> test.trick().isEmpty())
                .map(TestAnswer::text)
                .filter(text -> !OWN_MARKUP.matcher(text).find() && !text.contains("?") && text.contains(" "))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> verdicts(Layout layout) throws IOException {
        var sheet = new StringBuilder();
        String lesson = "";
        for (Asked each : asked) {
            String title = QuestionList.title(ROOT.resolve("lessons").resolve(each.lesson()));
            Object[] parts = {title, each.lesson().substring(6, 8), each.text(), each.answer(), each.number()};
            if (!each.lesson().equals(lesson)) {
                lesson = each.lesson();
                sheet.append(String.format(layout.lesson(), parts));
            }
            sheet.append(String.format(layout.question(), parts));
        }
        Files.writeString(folder.resolve("ada.md"), sheet);
        return new SheetFolder(course)
                .read(List.of(folder)).rows().stream()
                        .filter(row -> row.graded().grade() != Grade.ABSENT)
                        .collect(Collectors.toMap(
                                Row::question, LayoutsTest::verdict, (one, other) -> one + " and " + other));
    }

    private static String verdict(Row row) {
        return row.graded().grade() + " " + row.graded().misconceptions().size() + " "
                + row.graded().feedback();
    }

    @Test
    void every_layout_gets_the_same_verdicts() throws IOException {
        Map<String, String> expected = asked.stream().collect(Collectors.toMap(Asked::question, each -> {
            var graded = course.grade(course.rubrics().of(each.question()).orElseThrow(), each.answer());
            return graded.grade() + " " + graded.misconceptions().size() + " " + graded.feedback();
        }));
        assertTrue(expected.size() >= 50, () -> "questions: " + expected.size());
        Set<String> lessons = asked.stream().map(Asked::lesson).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(12, lessons.size(), lessons::toString);
        for (Map.Entry<String, Layout> layout : LAYOUTS.entrySet()) {
            Map<String, String> got = verdicts(layout.getValue());
            List<String> other = asked.stream()
                    .filter(each ->
                            !String.valueOf(expected.get(each.question())).equals(got.get(each.question())))
                    .map(each -> each.lesson() + " " + each.number() + ": " + got.get(each.question()))
                    .toList();
            assertEquals(List.of(), other, layout.getKey());
        }
    }
}

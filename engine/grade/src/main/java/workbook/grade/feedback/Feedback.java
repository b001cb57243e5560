package workbook.grade.feedback;

import java.util.List;
import java.util.stream.Collectors;
import workbook.check.verdict.Verdict;
import workbook.grade.book.Mark;
import workbook.grade.book.Points;
import workbook.grade.book.ReadingAnswer;
import workbook.grade.book.StudentMarks;
import workbook.grade.result.PrivateTests;
import workbook.grade.result.Result;

/** What one student reads about all exercises: the marks, why they are as they are, and what to do next. */
public final class Feedback {

    private static final String STYLE = Resource.text("feedback.css");

    private final String title;
    private final StudentMarks student;
    private final PrivateTests privateTests;

    /**
     * Feedback for a student.
     *
     * @param title of the assignment, such as {@code Lessons 00 to 04}
     */
    public Feedback(String title, StudentMarks student, PrivateTests privateTests) {
        this.title = title;
        this.student = student;
        this.privateTests = privateTests;
    }

    /** One self-contained page without a script. */
    public String html() {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                + " 'unsafe-inline'\">\n<title>"
                + Html.escape(student.shown() + ": " + title) + "</title>\n<style>\n" + STYLE
                + "</style>\n</head>\n<body>\n<main>\n" + Html.element("h1", student.shown()) + "\n<p class=\"lead\">"
                + Html.escape(title + ". " + total()) + "</p>\n");
        html.append(
                "<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"Points\"><table class=\"overview\"><caption>Points</caption><thead><tr>"
                        + "<th scope=\"col\">exercise</th><th scope=\"col\">points</th><th scope=\"col\">how it ended</th>"
                        + "</tr></thead><tbody>\n");
        for (Mark mark : student.answers()) {
            html.append("<tr><td><a href=\"#")
                    .append(Html.escape(mark.exercise().id()))
                    .append("\">")
                    .append(Html.escape(mark.exercise().id()))
                    .append("</a></td>")
                    .append(Html.element("td", MarkWords.points(mark)))
                    .append(Html.element("td", MarkWords.ending(mark)))
                    .append("</tr>\n");
        }
        html.append("</tbody></table></div>\n");
        student.answers().forEach(mark -> section(mark, html));
        reading(html);
        if (!student.missing().isEmpty()) {
            html.append("<section>\n<h2>Not handed in</h2>\n")
                    .append(Html.element("p", missing()))
                    .append("\n</section>\n");
        }
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void reading(StringBuilder html) {
        if (student.reading().answers().isEmpty()) {
            return;
        }
        html.append("<section>\n<h2>Reading questions</h2>\n")
                .append(Html.element("p", student.reading().note()))
                .append("\n<ul>\n");
        for (ReadingAnswer answer : student.reading().answers()) {
            html.append("<li><b>")
                    .append(Html.escape(answer.title()))
                    .append("</b>: ")
                    .append(Html.escape(answer.words()))
                    .append(". ")
                    .append(Html.sentence(answer.feedback()))
                    .append("</li>\n");
        }
        html.append("</ul>\n</section>\n");
    }

    private void section(Mark mark, StringBuilder html) {
        html.append("<section id=\"")
                .append(Html.escape(mark.exercise().id()))
                .append("\">\n")
                .append(Html.element("h2", mark.exercise().id()))
                .append('\n');
        MarkWords.remarks(mark)
                .forEach(remark -> html.append("<p class=\"remark\">")
                        .append(Html.escape(remark))
                        .append("</p>\n"));
        Result result = mark.result();
        if (result != null) {
            Verdict verdict = privateTests.conceal(result.verdict());
            html.append(VerdictHtml.of(verdict)).append('\n');
            List<String> steps = MarkWords.steps(mark.exercise(), verdict);
            if (steps.size() > 1) {
                html.append("<p class=\"steps\">")
                        .append(Html.escape(String.join("; ", steps)))
                        .append(".</p>\n");
            }
        }
        html.append("</section>\n");
    }

    /** The same as Markdown. */
    public String markdown() {
        var text = new StringBuilder("# " + VerdictMarkdown.escape(student.shown()) + "\n\n"
                + VerdictMarkdown.escape(title + ". " + total()) + "\n");
        for (Mark mark : student.answers()) {
            text.append("\n## ")
                    .append(VerdictMarkdown.escape(mark.exercise().id()))
                    .append("\n");
            MarkWords.remarks(mark)
                    .forEach(remark -> text.append("\n> ")
                            .append(VerdictMarkdown.escape(remark))
                            .append("\n"));
            Result result = mark.result();
            if (result != null) {
                Verdict verdict = privateTests.conceal(result.verdict());
                text.append("\n").append(VerdictMarkdown.of(verdict));
                List<String> steps = MarkWords.steps(mark.exercise(), verdict);
                if (steps.size() > 1) {
                    text.append("\n")
                            .append(VerdictMarkdown.escape(String.join("; ", steps)))
                            .append(".\n");
                }
            }
        }
        text.append(VerdictMarkdown.reading(student.reading()));
        if (!student.missing().isEmpty()) {
            text.append("\n## Not handed in\n\n")
                    .append(VerdictMarkdown.escape(missing()))
                    .append("\n");
        }
        return text.toString();
    }

    /** One sentence: of a course that has only begun, most is missing. */
    private String missing() {
        List<Mark> missing = student.missing();
        Points max = missing.stream().map(Mark::max).reduce(Points.NONE, Points::plus);
        return missing.stream().map(mark -> mark.exercise().name()).collect(Collectors.joining(", "))
                + ": you handed in nothing, which is 0 of " + max + " points.";
    }

    private String total() {
        String points = "You have " + student.total() + " of " + student.max() + " points.";
        return student.provisional()
                ? points + " This is not final: an exercise could not be judged, which is not your fault."
                : points;
    }
}

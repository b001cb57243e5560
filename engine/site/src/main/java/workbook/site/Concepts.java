package workbook.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.course.Quiz;

/** The concepts that there are, by code: what a page names has to be one of them. */
final class Concepts {

    static final String PATH = "docs/reference/concepts";

    private final Map<String, String> names = new LinkedHashMap<>();

    private Concepts(Page page) {
        for (Element anchor : page.body().select("dt [id], dt[id]")) {
            Element term = anchor.closest("dt");
            if (term != null) {
                names.put(anchor.id(), term.text().replaceFirst("^C\\d+ ", ""));
            }
        }
    }

    /** Those of the page that lists them; empty in a workbook that has none. */
    static Optional<Concepts> in(List<Page> pages) {
        return Page.at(pages, PATH).map(Concepts::new);
    }

    /** Such as {@code Push} for {@code C01}; the code itself where there is no such concept. */
    String name(String code) {
        return names.getOrDefault(code, code);
    }

    /** Where a page names one that is not there. */
    List<PageComplaint> unknown(Course course, List<Site.LessonQuiz> quizzes) {
        var complaints = new ArrayList<PageComplaint>();
        for (Exercise exercise : course.exercises()) {
            exercise.concepts().forEach(code -> check(code, exercise.page(), ":concepts:", complaints));
        }
        for (Site.LessonQuiz asked : quizzes) {
            for (Quiz.Question question : asked.quiz().questions()) {
                check(question.concept(), asked.lesson().quiz(), question.concept() + "]", complaints);
            }
        }
        return complaints;
    }

    private void check(String code, Path file, String words, List<PageComplaint> complaints) {
        if (!names.containsKey(code)) {
            complaints.add(new PageComplaint(
                    file, Source.lineWith(file, words), "there is no concept " + code + " in " + PATH + ".adoc"));
        }
    }
}

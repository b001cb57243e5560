package workbook.site;

import java.util.List;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import workbook.course.Lesson;

/** The model answers to a lesson's reading questions: puts above each answer the question, from the questions' page. */
final class ModelAnswers {

    /** The page of a lesson. */
    static final String NAME = "answers";

    /** A question or an answer: an item of the numbered list, or what is said of a term, such as Transfer. */
    static final String ITEM = "ol.arabic > li, dl > dd";

    private ModelAnswers() {}

    static void complete(Lesson lesson, List<Page> pages, Consumer<PageComplaint> told) {
        Page.at(pages, lesson.folder() + "/" + NAME).ifPresent(answers -> {
            Elements answered = answers.body().select(ITEM);
            Elements asked = Page.at(pages, lesson.folder() + "/questions")
                    .map(questions -> questions.body().select(ITEM))
                    .orElseGet(Elements::new);
            if (asked.size() != answered.size()) {
                String problem = "there are %d answers and %d reading questions: write one answer for each question,"
                        + " in the same order";
                told.accept(new PageComplaint(
                        answers.source().file(), 1, problem.formatted(answered.size(), asked.size())));
                return;
            }
            for (int i = 0; i < asked.size(); i++) {
                Element question = asked.get(i).clone();
                question.select(".dlist").remove(); // a term below the list belongs to its last item
                question.select("[id]").removeAttr("id");
                answered.get(i)
                        .prependChild(new Element("div").addClass("asked").append(question.html()));
            }
        });
    }
}

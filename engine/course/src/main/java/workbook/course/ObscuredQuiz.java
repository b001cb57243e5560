package workbook.course;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A quiz whose page does not show which options are right: for each, an obscured word has that, its misconception and
 * its feedback.
 */
public final class ObscuredQuiz {

    private static final String SEPARATOR = "\t";

    private ObscuredQuiz() {}

    /** The page of a quiz, which {@link Quiz#read} reads as it reads the quiz's own; in another order of options. */
    public static String page(Quiz quiz) {
        var page = new StringBuilder("= Quiz: " + quiz.title() + "\n");
        for (Quiz.Question question : quiz.questions()) {
            String choose = question.choose() > 1 ? ",choose=" + question.choose() : "";
            page.append("\n[quiz,concept=").append(question.concept()).append(choose);
            page.append("]\n== ").append(question.text()).append("\n\n");
            // An author often begins with the right one.
            question.options().stream()
                    .sorted(Comparator.comparing(option -> Obscured.fingerprint(option.text())))
                    .forEach(option -> page.append("* [ ] ")
                            .append(option.text())
                            .append("\n+\n")
                            .append(word(option))
                            .append('\n'));
        }
        return page.toString();
    }

    private static String word(Quiz.Option option) {
        List<String> parts = List.of(option.right() ? "right" : "wrong", option.code(), option.feedback());
        return Obscured.of(option.text(), String.join(SEPARATOR, parts));
    }

    /** The option of that text, if its feedback is such a word. */
    static Optional<Quiz.Option> option(String text, String feedback) {
        return Obscured.read(text, feedback)
                .map(read -> List.of(read.split(SEPARATOR, 3)))
                .filter(parts -> parts.size() == 3)
                .map(parts -> new Quiz.Option(parts.get(0).equals("right"), text, parts.get(1), parts.get(2)));
    }
}

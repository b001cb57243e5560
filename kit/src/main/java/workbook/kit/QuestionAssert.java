package workbook.kit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks what came back for an event that was emitted with an acknowledgement. */
public final class QuestionAssert {

    private final Question question;

    QuestionAssert(Question question) {
        this.question = question;
    }

    /** Exactly one acknowledgement came back, with exactly these values. */
    public QuestionAssert answered(@Nullable Object... values) {
        String words = shown(Values.words("", Values.trees(values)));
        List<String> answers = question.answers();
        if (!answers.equals(List.of(Values.words("", Values.trees(values))))) {
            throw fail("is answered " + words, answers);
        }
        return this;
    }

    /** No acknowledgement came back, and none is under way. */
    public QuestionAssert didNotAnswer() {
        List<String> answers = question.answers();
        if (!answers.isEmpty()) {
            throw fail("gets no answer", answers);
        }
        return this;
    }

    private Unmet fail(String wanted, List<String> answers) {
        String seen = answers.isEmpty()
                ? "no answer came"
                : "the answer was "
                        + String.join(
                                ", then ",
                                answers.stream().map(QuestionAssert::shown).toList());
        return question.lab().run().missed(question + " " + wanted, seen);
    }

    private static String shown(String words) {
        return words.isEmpty() ? "(empty)" : words;
    }
}

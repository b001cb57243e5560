package workbook.cli.guide;

import java.util.Optional;

/** An answer to a question of a quiz while it's typed: where several options are right, letters up to Enter. */
final class TypedAnswer {

    private final StringBuilder typed = new StringBuilder();
    private String remark = "";

    /** Forgets what was typed. */
    void clear() {
        typed.setLength(0);
    }

    /** What there is to say to the last key; empty where it says enough itself. */
    String remark() {
        return remark;
    }

    /** Takes a key; the answer, if that completes it. What is no letter of an option is remarked on. */
    Optional<String> take(QuizDialog talk, char key) {
        boolean enter = key == '\r' || key == '\n';
        remark = "";
        if (enter && typed.length() == 0) {
            return Optional.empty();
        }
        if (!enter && key != '-' && !talk.letter(key)) {
            remark =
                    key + " is no answer here: " + talk.letters() + " answer, - skips the question, q leaves the quiz.";
            return Optional.empty();
        }
        if (!enter) {
            typed.append(key);
        }
        if (enter || talk.oneLetter() || key == '-') {
            String answer = typed.toString();
            clear();
            return Optional.of(key == '-' ? "-" : answer);
        }
        remark = "Your answer so far: " + typed + ". Enter gives it.";
        return Optional.empty();
    }
}

package workbook.check.screen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import workbook.check.catalog.Quiz;

/**
 * A quiz as a conversation: it asks, is answered with letters, and answers with feedback.
 *
 * <p>The order of the options is mixed, the same at every visit.
 */
public final class QuizTalk {

    private final Quiz quiz;
    private final Ink ink;
    private List<Quiz.Option> options = List.of();
    private int at;
    private int right;
    private boolean again;

    /** A conversation that begins with the first question. */
    public QuizTalk(Quiz quiz, Ink ink) {
        this.quiz = quiz;
        this.ink = ink;
        mix();
    }

    /** True when every question was answered rightly, or passed over. */
    public boolean done() {
        return at >= quiz.questions().size();
    }

    /** True if one letter is a whole answer. */
    public boolean oneLetter() {
        return !done() && question().choose() <= 1;
    }

    /** The question, and its options with letters. */
    public List<String> ask() {
        var lines = new ArrayList<String>();
        String number = "Question " + (at + 1) + " of " + quiz.questions().size() + ".  ";
        lines.addAll(Text.wrap(number + question().text(), Text.WIDTH));
        lines.add("");
        for (int i = 0; i < options.size(); i++) {
            lines.addAll(Text.labelled("  " + letter(i) + "  ", options.get(i).text()));
        }
        lines.add("");
        lines.add(
                question().choose() > 1
                        ? "Choose " + question().choose() + ", such as abc; - passes the question over."
                        : "Choose one letter; - passes the question over.");
        return lines;
    }

    /** What there is to say to an answer: of each chosen option its own feedback. */
    public List<String> answer(String answer) {
        if (answer.strip().startsWith("-")) {
            advance();
            return List.of();
        }
        Set<Integer> chosen = chosen(answer);
        if (chosen.size() != Math.max(1, question().choose())) {
            return List.of(
                    "That is not an answer: " + (question().choose() > 1 ? "letters" : "a letter") + ", please.");
        }
        var lines = new ArrayList<String>();
        chosen.forEach(i -> lines.addAll(feedback(options.get(i))));
        if (chosen.stream().allMatch(i -> options.get(i).right())) {
            right += again ? 0 : 1;
            advance();
        } else {
            again = true;
        }
        return lines;
    }

    /** How many questions were answered rightly at once. */
    public String score() {
        return right + " of " + quiz.questions().size() + " right at once.";
    }

    private List<String> feedback(Quiz.Option option) {
        String mark = option.right() ? ink.tick() : ink.cross();
        var lines = new ArrayList<>(Text.labelled("  ", option.feedback()));
        lines.set(0, mark + " " + lines.get(0).substring(2));
        return lines;
    }

    private Set<Integer> chosen(String answer) {
        var chosen = new TreeSet<Integer>();
        for (char c : answer.toLowerCase(Locale.ROOT).toCharArray()) {
            int i = c - 'a';
            if (i >= 0 && i < options.size()) {
                chosen.add(i);
            }
        }
        return chosen;
    }

    private void advance() {
        at++;
        again = false;
        mix();
    }

    private void mix() {
        if (!done()) {
            options = new ArrayList<>(question().options());
            Collections.shuffle(options, new Random(question().text().hashCode()));
        }
    }

    private Quiz.Question question() {
        return quiz.questions().get(at);
    }

    private static char letter(int i) {
        return (char) ('a' + i);
    }
}

package workbook.cli.guide;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import workbook.course.Quiz;
import workbook.screen.Block;

/**
 * A quiz as a conversation: it asks, is answered with letters, and answers with feedback.
 *
 * <p>The order of the options is mixed, the same at every visit.
 */
public final class QuizDialog {

    /** Without the keys that help and that leave. */
    private static final String LETTERS = "abcdefgijklmnop";

    private final Quiz quiz;
    private List<Quiz.Option> options = List.of();
    private int at;
    private int right;
    private boolean again;

    /** A conversation that begins with the first question. */
    public QuizDialog(Quiz quiz) {
        this.quiz = quiz;
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
    public List<Block> ask() {
        var letters = new ArrayList<Block.Option>();
        for (int i = 0; i < options.size(); i++) {
            letters.add(new Block.Option(LETTERS.charAt(i), options.get(i).text()));
        }
        String number = "Question " + (at + 1) + " of " + quiz.questions().size() + ".  ";
        return List.of(new Block.Prose(number + question().text()), new Block.Options(letters), howToAnswer());
    }

    private Block howToAnswer() {
        return new Block.Prose(
                question().choose() > 1
                        ? "Choose " + question().choose() + ", such as abc; - skips the question."
                        : "Choose one letter; - skips the question.");
    }

    /** True if the character is the letter of an option. */
    public boolean letter(char c) {
        int i = LETTERS.indexOf(Character.toLowerCase(c));
        return !done() && i >= 0 && i < options.size();
    }

    /** Such as {@code a to d}. */
    public String letters() {
        return "a to " + LETTERS.charAt(Math.max(0, options.size() - 1));
    }

    /** What there is to say to an answer: of each chosen option its own feedback. */
    public List<Block> answer(String answer) {
        if (answer.strip().startsWith("-")) {
            advance();
            return List.of();
        }
        Set<Integer> chosen = chosen(answer);
        if (chosen.size() != Math.max(1, question().choose())) {
            String wanted = question().choose() > 1 ? question().choose() + " of the letters " : "one of the letters ";
            return List.of(new Block.Prose("That is not an answer: type " + wanted + letters() + "."));
        }
        List<Block> blocks = chosen.stream()
                .map(options::get)
                .map(option -> (Block) new Block.Feedback(option.right(), option.feedback()))
                .toList();
        if (chosen.stream().allMatch(i -> options.get(i).right())) {
            right += again ? 0 : 1;
            advance();
        } else {
            again = true;
        }
        return blocks;
    }

    /** How many questions were answered rightly at once. */
    public String score() {
        return right + " of " + quiz.questions().size() + " right at once.";
    }

    private Set<Integer> chosen(String answer) {
        var chosen = new TreeSet<Integer>();
        for (char c : answer.toLowerCase(Locale.ROOT).toCharArray()) {
            int i = LETTERS.indexOf(c);
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
}

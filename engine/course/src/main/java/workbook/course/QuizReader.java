package workbook.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the few forms of AsciiDoc that a quiz is written in. */
final class QuizReader {

    private final Path file;
    private final List<String> lines;
    private final List<BadPage> complaints;
    private final List<Quiz.Question> questions = new ArrayList<>();
    private int at;

    QuizReader(Path file, List<String> lines, List<BadPage> complaints) {
        this.file = file;
        this.lines = lines;
        this.complaints = complaints;
    }

    Quiz read() {
        String title = "Quiz";
        while (at < lines.size()) {
            String line = lines.get(at++);
            if (line.startsWith("= ")) {
                title = line.substring(2).replaceFirst("^Quiz: *", "").strip();
            } else if (line.startsWith("[quiz")) {
                question(line);
            } else if (line.startsWith("== ")) {
                complain(at, "a question needs a line [quiz,concept=C01] above it");
            }
        }
        return new Quiz(title, List.copyOf(questions), List.copyOf(complaints));
    }

    private void question(String attributes) {
        int line = at + 1;
        if (at == lines.size() || !lines.get(at).startsWith("== ")) {
            complain(line, "the question follows its attributes: == Text");
            return;
        }
        String text = lines.get(at++).substring(3).strip();
        var options = new ArrayList<Quiz.Option>();
        while (at < lines.size() && !lines.get(at).startsWith("[quiz")) {
            if (lines.get(at).startsWith("* [")) {
                options.add(option());
            } else {
                at++;
            }
        }
        String choose = attribute(attributes, "choose");
        int right = choose.matches("[1-9]") ? Integer.parseInt(choose) : 1;
        String concept = attribute(attributes, "concept");
        questions.add(new Quiz.Question(concept, right, text, List.copyOf(options), line));
        examine(questions.get(questions.size() - 1));
    }

    private Quiz.Option option() {
        String head = lines.get(at++);
        boolean right = head.startsWith("* [x]");
        String text = (head.length() > 5 ? head.substring(5) : "").strip();
        int line = at;
        String feedback = feedback();
        Optional<Quiz.Option> obscured = ObscuredQuiz.option(text, feedback);
        if (obscured.isPresent()) {
            return obscured.get();
        }
        String code = code(text);
        if (!right && code.isEmpty()) {
            complain(line, "a wrong option ends with its misconception: (M-POLL), or (-)");
        }
        if (!code.isEmpty()) {
            text = text.substring(0, text.lastIndexOf('(')).strip();
        }
        if (feedback.isEmpty()) {
            complain(at, "an option is followed by a line + and by its feedback");
        }
        return new Quiz.Option(right, text, code, feedback);
    }

    private static String code(String text) {
        int open = text.lastIndexOf('(');
        boolean coded = open >= 0 && text.substring(open).matches("\\((M-[A-Z0-9-]+|-)\\)");
        return coded ? text.substring(open + 1, text.length() - 1) : "";
    }

    private String feedback() {
        var words = new ArrayList<String>();
        if (at < lines.size() && lines.get(at).strip().equals("+")) {
            at++;
            while (at < lines.size() && inParagraph(lines.get(at))) {
                words.add(lines.get(at++).strip());
            }
        }
        return String.join(" ", words);
    }

    private static boolean inParagraph(String line) {
        return !line.isBlank() && !line.startsWith("* [") && !line.startsWith("[quiz");
    }

    private void examine(Quiz.Question question) {
        long right = question.options().stream().filter(Quiz.Option::right).count();
        if (right != question.choose()) {
            complain(question.line(), right + " options are marked [x], " + question.choose() + " expected");
        }
        if (question.concept().isEmpty()) {
            complain(question.line() - 1, "a question names its concept: [quiz,concept=C01]");
        }
    }

    private static String attribute(String attributes, String name) {
        int from = attributes.indexOf(name + "=");
        if (from < 0) {
            return "";
        }
        String rest = attributes.substring(from + name.length() + 1);
        return rest.split("[,\\]]", 2)[0].replace("\"", "").strip();
    }

    private void complain(int line, String problem) {
        complaints.add(new BadPage(file, line, problem));
    }
}

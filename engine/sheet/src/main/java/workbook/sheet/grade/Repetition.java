package workbook.sheet.grade;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import workbook.sheet.text.AnswerText;

/** Takes away sentences of an answer that only repeat the question. */
final class Repetition {

    private static final double SAME = 0.8;
    private static final int LEAST_WORDS = 3;
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.?!])\\s+|\\n+");
    private static final Pattern CODE = Pattern.compile("\\w\\(|\\b(?!(?i:socket\\.io)\\b)\\w+\\.\\w|`");

    private Repetition() {}

    /** The answer without them. */
    static String removed(String answer, List<String> questions) {
        List<List<String>> asked = questions.stream()
                .map(question -> AnswerText.plainWords(question).toList())
                .toList();
        return SENTENCE.splitAsStream(answer)
                .filter(sentence -> !repeats(sentence, asked) || !(asks(sentence) || inOnePiece(sentence, asked)))
                .collect(Collectors.joining("\n"));
    }

    private static boolean asks(String sentence) {
        return sentence.strip().endsWith("?");
    }

    /**
     * Whether its words stand together in a question. "Carry out, remember, acknowledge." takes them from here and
     * there: it uses no other words than the question about their order, and answers it.
     */
    private static boolean inOnePiece(String sentence, List<List<String>> questions) {
        var words = new CommonWords(AnswerText.plainWords(sentence).toList());
        return questions.stream().anyMatch(question -> words.inOnePiece(question, SAME));
    }

    private static boolean repeats(String sentence, List<List<String>> questions) {
        List<String> words = AnswerText.plainWords(sentence).toList();
        if (words.size() < LEAST_WORDS || CODE.matcher(sentence).find()) {
            return false;
        }
        int longest = questions.stream().mapToInt(List::size).max().orElse(0);
        if (longest < words.size() * SAME) {
            return false; // an answer of a million words is compared with no question
        }
        List<String> content = content(words);
        var all = new CommonWords(words);
        var subject = new CommonWords(content);
        return questions.stream()
                .anyMatch(question -> all.with(question) >= words.size() * SAME
                        && subject.with(content(question)) >= content.size() * SAME);
    }

    /** Without the words of grammar: they stand in any question, and would make a short answer look like one. */
    private static List<String> content(List<String> words) {
        return words.stream()
                .filter(word -> !AnswerText.FUNCTION_WORDS.contains(word))
                .toList();
    }
}

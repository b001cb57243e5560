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
        List<String> words = AnswerText.plainWords(sentence).toList();
        return questions.stream().anyMatch(question -> inOnePiece(words, question));
    }

    private static boolean inOnePiece(List<String> words, List<String> question) {
        for (int from = 0; from < question.size(); from++) {
            for (int to = from + 1; to <= question.size(); to++) {
                int common = common(words, question.subList(from, to));
                if (common >= words.size() * SAME && common >= (to - from) * SAME) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean repeats(String sentence, List<List<String>> questions) {
        List<String> words = AnswerText.plainWords(sentence).toList();
        if (words.size() < LEAST_WORDS || CODE.matcher(sentence).find()) {
            return false;
        }
        List<String> content = content(words);
        return questions.stream()
                .anyMatch(question -> common(words, question) >= words.size() * SAME
                        && common(content, content(question)) >= content.size() * SAME);
    }

    /** Without the words of grammar: they stand in any question, and would make a short answer look like one. */
    private static List<String> content(List<String> words) {
        return words.stream()
                .filter(word -> !AnswerText.FUNCTION_WORDS.contains(word))
                .toList();
    }

    /** How many words both have in the same order. */
    private static int common(List<String> a, List<String> b) {
        int[][] length = new int[a.size() + 1][b.size() + 1];
        for (int i = 1; i <= a.size(); i++) {
            for (int j = 1; j <= b.size(); j++) {
                length[i][j] = a.get(i - 1).equals(b.get(j - 1))
                        ? length[i - 1][j - 1] + 1
                        : Math.max(length[i - 1][j], length[i][j - 1]);
            }
        }
        return length[a.size()][b.size()];
    }
}

package workbook.sheet.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The fast way to compare words says the same as the plain one, on random sentences. */
class CommonWordsTest {

    private static final double SHARE = 0.8;

    @Test
    void as_many_common_words_as_a_table_says() {
        var random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            List<String> sentence = words(random, 150, 4 + random.nextInt(30));
            List<String> other = words(random, 150, 4 + random.nextInt(30));
            assertEquals(
                    common(sentence, other), new CommonWords(sentence).with(other), () -> sentence + " | " + other);
        }
    }

    @Test
    void the_same_pieces_as_by_trying_all_of_them() {
        var random = new Random(11);
        int pieces = 0;
        for (int round = 0; round < 3_000; round++) {
            List<String> question = words(random, 24, 20);
            List<String> sentence = changed(random, question);
            boolean expected = inOnePiece(sentence, question);
            pieces += expected ? 1 : 0;
            assertEquals(
                    expected, new CommonWords(sentence).inOnePiece(question, SHARE), () -> sentence + " | " + question);
        }
        int both = pieces;
        assertTrue(pieces > 300 && pieces < 2_700, () -> "the sentences must be of both kinds: " + both);
    }

    @Test
    void a_sentence_longer_than_one_block_of_bits() {
        List<String> question =
                Stream.iterate(0, i -> i + 1).limit(140).map(i -> "w" + i).toList();
        assertTrue(new CommonWords(question.subList(30, 130)).inOnePiece(question, SHARE));
        assertEquals(100, new CommonWords(question.subList(30, 130)).with(question));
    }

    private static List<String> words(Random random, int most, int different) {
        return Stream.generate(() -> "w" + random.nextInt(different))
                .limit(1 + random.nextInt(most))
                .toList();
    }

    /** A part of the question with some words left out, and some of others. */
    private static List<String> changed(Random random, List<String> question) {
        int from = random.nextInt(question.size());
        int to = from + 1 + random.nextInt(question.size() - from);
        double kept = 0.6 + random.nextDouble() * 0.4;
        List<String> changed = question.subList(from, to).stream()
                .filter(word -> random.nextDouble() < kept)
                .map(word -> random.nextDouble() < kept ? word : "other")
                .toList();
        return changed.isEmpty() ? List.of("other") : changed;
    }

    private static boolean inOnePiece(List<String> words, List<String> question) {
        for (int from = 0; from < question.size(); from++) {
            for (int to = from + 1; to <= question.size(); to++) {
                int common = common(words, question.subList(from, to));
                if (common >= words.size() * SHARE && common >= (to - from) * SHARE) {
                    return true;
                }
            }
        }
        return false;
    }

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

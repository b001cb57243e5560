package workbook.sheet.grade;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many words of a sentence stand in another text in the same order: the longest common subsequence.
 *
 * <p>The state after each word of the other text is one bit for each word of the sentence, so that a step is an
 * addition of whole numbers and no loop over the sentence.
 */
final class CommonWords {

    private static final long[] NOWHERE = {};

    private final int length;
    private final int blocks;
    private final Map<String, long[]> places = new HashMap<>();
    private final long[] rest;

    /** @param words of the sentence */
    CommonWords(List<String> words) {
        length = words.size();
        blocks = (length + Long.SIZE - 1) / Long.SIZE;
        rest = new long[blocks];
        for (int i = 0; i < length; i++) {
            places.computeIfAbsent(words.get(i), any -> new long[blocks])[i / Long.SIZE] |= 1L << i;
        }
    }

    /** How many words both have in the same order. */
    int with(List<String> other) {
        Arrays.fill(rest, -1L);
        int common = 0;
        for (String word : other) {
            common += step(word);
        }
        return common;
    }

    /**
     * Whether a piece of the other text has this share of the sentence's words in their order, and the words have the
     * same share of the piece. A longer piece than the sentence divided by the share can't.
     */
    boolean inOnePiece(List<String> other, double share) {
        for (int from = 0; from < other.size(); from++) {
            if (places.containsKey(other.get(from)) && pieceAt(other, from, share)) {
                return true;
            }
        }
        return false;
    }

    private boolean pieceAt(List<String> other, int from, double share) {
        Arrays.fill(rest, -1L);
        int common = 0;
        for (int to = from; to < other.size() && (to - from + 1) * share <= length; to++) {
            common += step(other.get(to));
            if (common >= length * share && common >= (to - from + 1) * share) {
                return true;
            }
        }
        return false;
    }

    /** Takes one more word of the other text: 1 if it makes the common words more, else 0. */
    private int step(String word) {
        long[] place = places.getOrDefault(word, NOWHERE);
        int before = taken();
        long carry = 0;
        for (int i = 0; i < place.length; i++) {
            long old = rest[i];
            long hit = old & place[i];
            long sum = old + hit;
            long more = sum + carry;
            carry = Long.compareUnsigned(sum, old) < 0 || Long.compareUnsigned(more, sum) < 0 ? 1 : 0;
            rest[i] = more | (old & ~place[i]);
        }
        return taken() - before;
    }

    private int taken() {
        int taken = 0;
        for (int i = 0; i < blocks; i++) {
            int bits = Math.min(Long.SIZE, length - i * Long.SIZE);
            long unused = bits == Long.SIZE ? 0 : -1L << bits;
            taken += Long.bitCount(~(rest[i] | unused));
        }
        return taken;
    }
}

package workbook.sheet.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text as patterns see it: its raw characters, and its words.
 *
 * @param raw with straight quotes, as it was written otherwise
 * @param words in their order; {@code joinRoom} is two
 */
public record AnswerText(String raw, List<Word> words) {

    private static final Pattern WORD = Pattern.compile(
            "[\\p{L}\\p{N}&&[^\\p{Lu}]]+(?:'\\p{L}+)*|\\p{Lu}+(?:[\\p{L}\\p{N}&&[^\\p{Lu}]]*)(?:'\\p{L}+)*");

    /** Words that carry the grammar of a sentence, and little of its subject. */
    public static final Set<String> FUNCTION_WORDS = Set.of(
            "a", "an", "the", "is", "are", "was", "were", "be", "been", "it", "its", "they", "them", "their", "this",
            "that", "these", "those", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or", "but",
            "as", "if", "when", "which", "who", "what", "where", "how", "you", "your", "i", "we", "he", "she", "do",
            "does", "did", "can", "will", "would", "should", "could", "may", "has", "have", "had", "there", "here",
            "so", "then", "than", "because", "not", "no", "into", "also", "just", "only", "all", "each", "any", "some",
            "my", "our", "one", "other", "very", "while", "until", "after", "before", "without", "about", "up", "over",
            "through", "via", "between", "per", "out", "off", "many", "several", "few", "both", "every", "me", "us");

    public AnswerText {
        words = List.copyOf(words);
    }

    /** Reads a text; a word that nobody knows is taken for the nearest that the course uses. */
    public static AnswerText of(String text, Stems stems, Spelling spelling) {
        String raw = straight(text);
        List<MatchResult> found = WORD.matcher(raw).results().toList();
        List<String> lower = found.stream()
                .map(each -> each.group().toLowerCase(Locale.ROOT))
                .toList();
        var denial = new Denial(raw);
        var words = new ArrayList<Word>();
        int end = 0;
        for (int i = 0; i < found.size(); i++) {
            MatchResult each = found.get(i);
            boolean denied = denial.denies(lower, i, end, each.start());
            String meant = spelling.meant(lower.get(i));
            words.add(new Word(
                    meant.equals(lower.get(i)) ? lower.get(i) : meant,
                    stems.of(meant),
                    each.start(),
                    each.end(),
                    denied,
                    !meant.equals(lower.get(i))));
            end = each.end();
        }
        return new AnswerText(raw, words);
    }

    /** The words of a text in lower case, without stems. */
    public static Stream<String> plainWords(String text) {
        return WORD.matcher(straight(text)).results().map(each -> each.group().toLowerCase(Locale.ROOT));
    }

    /** The share of words that carry grammar, from 0 to 1; 0 for a text without words. */
    public double grammar() {
        long count = words.stream()
                .filter(word -> FUNCTION_WORDS.contains(word.raw()))
                .count();
        return words.isEmpty() ? 0 : (double) count / words.size();
    }

    /** Words that carry a subject. */
    public List<Word> content() {
        return words.stream()
                .filter(word -> !FUNCTION_WORDS.contains(word.raw()))
                .toList();
    }

    private static String straight(String text) {
        return text.replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"');
    }
}

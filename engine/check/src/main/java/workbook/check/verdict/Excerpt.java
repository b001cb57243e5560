package workbook.check.verdict;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The beginning of a text or of a list that a learner's code can make of any length, and how much was left out. */
final class Excerpt {

    private static final int LONGEST = 2_000; // characters of a text
    private static final int MOST = 200; // texts of a list
    private static final int ROOM = 60; // for the words about what is left out, so that nothing is cut twice

    private Excerpt() {}

    /** The text, or its first 2,000 characters and how many more there are. */
    static String of(String text) {
        if (text.length() <= LONGEST + ROOM) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + " ... (" + (text.length() - end) + " more characters are left out.)";
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null ? null : of(text);
    }

    /** The texts, or the first 200 and how many more there are; each an excerpt. */
    static List<String> all(List<String> texts) {
        if (texts.size() <= MOST + 1) {
            return texts.stream().map(Excerpt::of).toList();
        }
        Stream<String> first = texts.stream().limit(MOST).map(Excerpt::of);
        return Stream.concat(first, Stream.of("... (" + (texts.size() - MOST) + " more are left out.)"))
                .toList();
    }
}

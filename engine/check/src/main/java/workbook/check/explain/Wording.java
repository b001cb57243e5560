package workbook.check.explain;

import java.util.List;

/** Pieces of sentences. */
final class Wording {

    private static final int LONGEST = 200;

    private Wording() {}

    static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** Such as {@code ada, grace and alan}. */
    static String list(List<String> names) {
        int end = names.size() - 1;
        return end < 1 ? String.join("", names) : String.join(", ", names.subList(0, end)) + " and " + names.get(end);
    }

    /** A value, which can be of any length, as a sentence can hold it. */
    static String shortened(String value) {
        if (value.length() <= LONGEST) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return value.substring(0, end) + "...";
    }
}

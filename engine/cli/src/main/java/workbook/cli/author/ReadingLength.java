package workbook.cli.author;

import java.util.Arrays;

/** How long a text is for its reader. */
final class ReadingLength {

    private ReadingLength() {}

    /** The number of words: what is between blanks and has a letter or a digit. */
    static int in(String text) {
        return (int) Arrays.stream(text.split("\\s+"))
                .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                .count();
    }
}

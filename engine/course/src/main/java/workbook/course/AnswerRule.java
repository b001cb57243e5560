package workbook.course;

import java.nio.file.Path;
import java.util.List;

/**
 * What an answer is: the same for a learner's workbook, which packs answers, and for the grader, which takes them.
 * Were there two rules, something would be handed in that nobody grades.
 */
public final class AnswerRule {

    /** The most bytes of one file. */
    public static final int LARGEST_FILE = 2 << 20;

    /** The most bytes of all files of one submission together. */
    public static final int LARGEST_SUBMISSION = 32 << 20;

    /** Such as {@code exercises/src/main/java/lesson02_chat/Relay.java}: six names. */
    private static final int NAMES_OF_A_PLACE = 6;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private AnswerRule() {}

    /** The one file that a learner changes, from the workbook's folder, with slashes. */
    public static String place(Exercise exercise) {
        Path source = exercise.source();
        int names = source.getNameCount();
        return source.subpath(Math.max(0, names - NAMES_OF_A_PLACE), names)
                .toString()
                .replace('\\', '/');
    }

    /** True if the text is the starter as it was given: editors change the ends of lines, and the file's first mark. */
    public static boolean unchanged(Exercise exercise, String text) {
        return exercise.starterText()
                .filter(starter -> lines(starter).equals(lines(text)))
                .isPresent();
    }

    private static List<String> lines(String text) {
        String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return unmarked.lines().map(String::stripTrailing).toList();
    }
}

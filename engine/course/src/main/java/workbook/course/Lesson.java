package workbook.course;

import java.nio.file.Path;
import java.util.List;

/**
 * One lesson, and its exercises in the order of its page.
 *
 * @param folder such as {@code lesson02_chat}
 * @param title the page's own, such as {@code A chat}
 * @param minutes what its header says that it takes, its exercises included; 0 where it says nothing
 * @param concepts codes that it teaches, such as {@code C06}
 * @param exercises in the order of the page's {@code exercise::} lines
 * @param page the lesson's AsciiDoc, absolute
 * @param quiz the lesson's quiz, absolute; the file may be missing
 */
public record Lesson(
        String folder,
        String title,
        int minutes,
        List<String> concepts,
        List<Exercise> exercises,
        Path page,
        Path quiz) {

    /** The lesson's reading questions, absolute; the file may be missing. */
    public Path questions() {
        return page.resolveSibling("questions.adoc");
    }

    /** Model answers to them, absolute; the file may be missing. */
    public Path answers() {
        return page.resolveSibling("answers.adoc");
    }
}

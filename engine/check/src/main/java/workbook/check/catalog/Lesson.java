package workbook.check.catalog;

import java.nio.file.Path;
import java.util.List;

/**
 * One lesson, and its exercises in the order of its page.
 *
 * @param folder such as {@code lesson02_chat}
 * @param title the page's own, such as {@code A chat}
 * @param exercises in the order of the page's {@code exercise::} lines
 * @param page the lesson's AsciiDoc, absolute
 * @param quiz the lesson's quiz, absolute; the file may be missing
 */
public record Lesson(String folder, String title, List<Exercise> exercises, Path page, Path quiz) {}

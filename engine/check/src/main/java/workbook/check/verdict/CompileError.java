package workbook.check.verdict;

/**
 * One complaint of the compiler.
 *
 * @param file the file's name, such as {@code Relay.java}
 * @param line from 1, or 0 where the compiler names none
 * @param column from 1, or 0
 * @param message the compiler's words, in English
 * @param source the line itself, or empty
 */
public record CompileError(String file, long line, long column, String message, String source) {

    public CompileError {
        message = Excerpt.of(message);
        source = Excerpt.of(source);
    }
}

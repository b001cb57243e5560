package workbook.check.verdict;

import org.jspecify.annotations.Nullable;

/**
 * One complaint of the compiler.
 *
 * @param file the file's name, such as {@code Relay.java}
 * @param line from 1, or 0 where the compiler names none
 * @param column from 1, or 0
 * @param message the compiler's words, in English
 * @param source the line itself, or empty
 * @param means the likely cause, in the learner's own names; null where none is certain
 * @param next the one step that follows, with file and line; null without a cause
 */
public record CompileError(
        String file,
        long line,
        long column,
        String message,
        String source,
        @Nullable String means,
        @Nullable String next) {

    public CompileError {
        message = Excerpt.of(message);
        source = Excerpt.of(source);
        means = Excerpt.orNull(means);
        next = Excerpt.orNull(next);
    }
}

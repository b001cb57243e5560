package workbook.check.explain;

import org.jspecify.annotations.Nullable;

/**
 * Why a test failed.
 *
 * @param means what is wrong, in one or two sentences
 * @param fix the one step that follows from it, as a sentence
 * @param line the line of the judged file to look at, or 0 if none is known
 */
public record Cause(CauseKind kind, String means, @Nullable String fix, int line) {

    static Cause at(CauseKind kind, int line, String means, String fix) {
        return new Cause(kind, means, fix, line);
    }

    static Cause of(CauseKind kind, String means, String fix) {
        return new Cause(kind, means, fix, 0);
    }
}

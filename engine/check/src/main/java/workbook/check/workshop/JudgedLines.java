package workbook.check.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the lines of the judged classes in stacks. */
final class JudgedLines {

    private static final int DEEPEST_CAUSE = 10;

    private final Set<String> judged;

    /** The lines of the classes of these names, and of the classes inside them. */
    JudgedLines(Set<String> judged) {
        this.judged = judged;
    }

    /** The innermost line in a stack, such as {@code Relay.java:12}, or null. */
    @Nullable
    String innermost(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (judged.contains(frame.getClassName()) && frame.getLineNumber() > 0) {
                return frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return null;
    }

    /** One line for the throwable and each of its causes, the root cause's first. */
    List<String> of(Throwable thrown) {
        var lines = new ArrayList<String>();
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < DEEPEST_CAUSE; depth++) {
            String line = innermost(at.getStackTrace());
            if (line != null && !lines.contains(line)) {
                lines.add(0, line);
            }
            at = at.getCause();
        }
        return lines;
    }

    /** The line that any thread but the excepted one is at now, the given one's first; or null. */
    @Nullable
    String now(@Nullable Thread first, @Nullable Thread except) {
        String line = first == null ? null : innermost(first.getStackTrace());
        if (line != null) {
            return line;
        }
        for (var other : Thread.getAllStackTraces().entrySet()) {
            line = other.getKey() == except ? null : innermost(other.getValue());
            if (line != null) {
                return line;
            }
        }
        return null;
    }
}

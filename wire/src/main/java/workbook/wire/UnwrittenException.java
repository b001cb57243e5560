package workbook.wire;

/**
 * A value that cannot be written as JSON: what it was a part of was not sent.
 *
 * <p>Its stack trace is that of the code that sent it, its cause what went wrong with the value. If
 * another thread sent it while the connection's own was writing, that one's stack may be all there is.
 */
public final class UnwrittenException extends Exception {
    private static final long serialVersionUID = 1;

    UnwrittenException(Throwable cause, StackTraceElement[] sender) {
        super("a value cannot be written as JSON: " + firstLine(cause), cause);
        setStackTrace(sender);
    }

    private static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}

package workbook.terminal;

import java.util.Locale;

/** What was written to standard output did not arrive there. */
public final class OutputLostException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean unread;

    /** @param why the operating system's words, or empty */
    public OutputLostException(String why) {
        super(
                "The output could not be written (" + (why.isEmpty() ? "no reason is known" : why)
                        + "): it is not complete. Free some space, or send it to another place, and start again.",
                null,
                false,
                false);
        unread = why.toLowerCase(Locale.ROOT).contains("pipe"); // EPIPE, in all languages that were looked at
    }

    /** True if its reader has ended, as {@code head} does when it has enough: nobody wants to know. */
    public boolean unread() {
        return unread;
    }
}

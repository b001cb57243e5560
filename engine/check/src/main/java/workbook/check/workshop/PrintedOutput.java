package workbook.check.workshop;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the judged classes print in one run: the beginning of it, without control characters. */
final class PrintedOutput extends OutputStream {

    private static final int LONGEST = 16_000;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long dropped;

    /** A stream for System.out that nobody can close. */
    PrintStream stream() {
        return new PrintStream(this, true, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        int room = Math.min(length, LONGEST - kept.size());
        kept.write(bytes, from, room);
        dropped += length - room;
    }

    /** Takes what was printed since the last call. */
    synchronized String take() {
        String text = clean(kept.toString(StandardCharsets.UTF_8));
        String more = dropped == 0 ? "" : "\n... and " + dropped + " bytes more\n";
        kept.reset();
        dropped = 0;
        return text + more;
    }

    /** Keeps line ends and tabs; a terminal obeys the other control characters, so they are shown. */
    static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                clean.appendCodePoint(c);
            } else if (c != '\r') {
                clean.append('\uFFFD');
            }
        });
        return clean.toString();
    }
}

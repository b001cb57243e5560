package workbook.grade.run;

import java.io.PrintStream;
import java.time.Duration;

/** How far it is, and how long it still takes: one line that is written again on a terminal, few lines elsewhere. */
final class ProgressBar {

    private static final int WIDTH = 30;
    private static final int LINES_ELSEWHERE = 20;
    private static final int HUNDRED = 100;

    private final PrintStream out;
    private final boolean terminal;
    private final int all;
    private final int before;
    private final long started = System.nanoTime();
    private int done;
    private int told = -1;

    /**
     * @param all how many answers there are
     * @param before how many of them were judged in an earlier run
     */
    ProgressBar(PrintStream out, boolean terminal, int all, int before) {
        this.out = out;
        this.terminal = terminal;
        this.all = all;
        this.before = before;
        done = before;
        tell();
    }

    synchronized void one() {
        done++;
        tell();
    }

    private void tell() {
        if (terminal) {
            out.print("\r" + text() + "   ");
            out.flush();
        } else if (all > 0 && done * LINES_ELSEWHERE / all != told) {
            told = done * LINES_ELSEWHERE / all;
            out.println(text());
        }
    }

    /** Such as {@code [####----] 12 of 40, 30 %, 1:20 left}. */
    synchronized String text() {
        int share = all == 0 ? HUNDRED : (int) (done * (long) HUNDRED / all);
        int filled = share * WIDTH / HUNDRED;
        return "[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + done + " of " + all + ", " + share + " %"
                + left();
    }

    private String left() {
        int judged = done - before;
        if (judged == 0 || done == all) {
            return "";
        }
        Duration rest = Duration.ofNanos((System.nanoTime() - started) / judged * (all - done));
        return String.format(", %d:%02d left", rest.toMinutes(), rest.toSecondsPart());
    }

    synchronized void end() {
        if (terminal) {
            out.println();
        }
    }
}

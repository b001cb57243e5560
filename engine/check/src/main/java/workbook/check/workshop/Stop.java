package workbook.check.workshop;

import java.util.concurrent.CancellationException;

/** Lets another thread end a check whose verdict nobody wants any more. */
public final class Stop {

    private volatile boolean stopped;
    private Runnable ending = () -> {};

    /** Ends what is under way, and what would follow; its thread gets a {@link CancellationException}. */
    public synchronized void now() {
        stopped = true;
        ending.run();
    }

    /** True once it was called for. */
    public boolean stopped() {
        return stopped;
    }

    /** From now on this is how to end what is under way; it is ended at once if that was called for. */
    synchronized void by(Runnable how) {
        ending = how;
        if (stopped) {
            how.run();
        }
    }

    /** Throws {@link CancellationException} if it was called for. */
    public void check() {
        if (stopped) {
            throw new CancellationException("nobody waits for this check any more");
        }
    }
}

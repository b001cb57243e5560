package workbook.kit.time;

/**
 * A gate was shut for too long: a thread that could still reach it did not, and did not end or rest either.
 *
 * <p>It is thrown in the thread that waited for too long; the gate is open from then on. A program may
 * catch it, so the gate remembers it: {@link Gate#check}.
 */
public final class GateTimeoutException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    GateTimeoutException(String message) {
        super(message);
    }
}

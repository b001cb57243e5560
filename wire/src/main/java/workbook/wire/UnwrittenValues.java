package workbook.wire;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells of values that cannot be written as JSON, and who sent them.
 *
 * <p>The library writes on the connection's thread, and there the sender's stack is gone: so it is kept
 * from the moment of the send, but only while somebody listens.
 */
final class UnwrittenValues {
    private static final ThreadLocal<@Nullable Throwable> SENDER = new ThreadLocal<>();

    private volatile @Nullable Consumer<UnwrittenException> listener;

    void listen(Consumer<UnwrittenException> to) {
        listener = to;
    }

    /** What writes the same, with this thread's stack as the sender's; on any thread. */
    Runnable sentFromHere(Runnable write) {
        if (listener == null) {
            return write;
        }
        var sender = new Throwable();
        return () -> {
            SENDER.set(sender);
            try {
                write.run();
            } finally {
                SENDER.remove();
            }
        };
    }

    void tell(Throwable problem) {
        Consumer<UnwrittenException> told = listener;
        if (told != null) {
            Throwable sender = SENDER.get();
            told.accept(new UnwrittenException(problem, (sender == null ? new Throwable() : sender).getStackTrace()));
        }
    }
}

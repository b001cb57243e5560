package workbook.kit;

import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.namespace.Namespace;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Passes an acknowledgement on, and counts how many the exercise sends: the library drops a second one. */
final class WatchedAck extends AckRequest {

    private static final StackWalker CALLERS = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    /** The event that a thread has acknowledged, as long as it is in that event's listener. */
    private static final ThreadLocal<@Nullable String> ANSWERED = new ThreadLocal<>();

    private final String event;
    private final AckRequest to;
    private final ExerciseThreads exercise;
    private final AtomicInteger sent = new AtomicInteger();

    WatchedAck(String event, AckRequest to, ExerciseThreads exercise) {
        super(null, null);
        this.event = event;
        this.to = to;
        this.exercise = exercise;
    }

    @Override
    public boolean isAckRequested() {
        return to.isAckRequested();
    }

    @Override
    public void sendAckData(Object... values) {
        count();
        to.sendAckData(values);
    }

    @Override
    public void sendAckData(List<Object> values) {
        if (CALLERS.getCallerClass() != Namespace.class) { // which sends an empty one where none was sent
            count();
        }
        to.sendAckData(values);
    }

    /** The event whose listener runs on this thread, if it has acknowledged it; or null. */
    static @Nullable String answeredByThisThread() {
        return ANSWERED.get();
    }

    /** What this thread does from now on belongs to no event that it has acknowledged. */
    static void begins() {
        ANSWERED.remove();
    }

    private void count() {
        ANSWERED.set(event);
        if (sent.incrementAndGet() == 2 && to.isAckRequested()) {
            exercise.note("your code acknowledged " + event
                    + " twice: a question has one answer, and the library dropped the second");
        }
    }
}

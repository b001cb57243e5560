package workbook.check.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A listener that is added.
 *
 * @param event what it listens for, or empty where that is not an event, or not a literal
 * @param receiver the object that it is added to, as written
 * @param parameters of its lambda; empty where it is none
 * @param empty true for a lambda that does nothing
 * @param inside the listener in which it is added, or null
 */
public record Listener(
        Kind kind,
        String event,
        String receiver,
        List<String> parameters,
        int line,
        boolean empty,
        @Nullable Listener inside) {

    /** What a listener waits for. */
    public enum Kind {
        CONNECT,
        DISCONNECT,
        EVENT;

        /** For a learner: {@code the connect listener}. */
        String words(String event) {
            return switch (this) {
                case CONNECT -> "the connect listener";
                case DISCONNECT -> "the disconnect listener";
                case EVENT -> "the listener for `" + event + "`";
            };
        }
    }

    String words() {
        return kind.words(event);
    }
}

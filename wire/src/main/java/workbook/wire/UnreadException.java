package workbook.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;

/**
 * A value that a client sent and that is not of the class that the listener for its event was added with: the library
 * drops the event, and no listener hears of it.
 */
public final class UnreadException extends IOException {
    private static final long serialVersionUID = 1;

    private final String event;
    private final Class<?> wanted;

    UnreadException(String event, Class<?> wanted, IOException cause) {
        super("the value of " + event + " cannot be read as " + wanted.getSimpleName() + ": " + reason(cause), cause);
        this.event = event;
        this.wanted = wanted;
    }

    /** The event that was dropped. */
    public String event() {
        return event;
    }

    /** The class that the listener wants. */
    public Class<?> wanted() {
        return wanted;
    }

    private static String reason(IOException cause) {
        String said = cause instanceof JsonProcessingException json ? json.getOriginalMessage() : cause.getMessage();
        return String.valueOf(said).lines().findFirst().orElse("");
    }
}

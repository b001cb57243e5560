package workbook.wire;

import com.corundumstudio.socketio.SocketIOClient;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import java.util.List;

/**
 * A value that cannot be written as JSON: what it was a part of was not sent.
 *
 * <p>Its stack trace is that of the code that sent it, its cause what went wrong with the value. If
 * another thread sent it while the connection's own was writing, that one's stack may be all there is.
 */
public final class UnwrittenException extends Exception {
    private static final long serialVersionUID = 1;

    private final String withoutReason;

    UnwrittenException(Throwable cause, StackTraceElement[] sender) {
        this("a value" + ofType(cause) + " cannot be written as JSON", cause, sender);
    }

    private UnwrittenException(String withoutReason, Throwable cause, StackTraceElement[] sender) {
        super(withoutReason + ": " + reason(cause), cause);
        this.withoutReason = withoutReason;
        setStackTrace(sender);
    }

    /** The message without the reason, which the JSON library gives at length. */
    public String withoutReason() {
        return withoutReason;
    }

    /** What the sender gave, or the part of it that has no JSON; empty where that is not known. */
    private static String ofType(Throwable cause) {
        if (cause instanceof InvalidDefinitionException undefined && undefined.getType() != null) {
            return " of type " + name(undefined.getType().getRawClass());
        }
        if (cause instanceof JsonMappingException failed && failed.getPath().size() > 1) {
            List<JsonMappingException.Reference> path = failed.getPath(); // first the list of all values
            Object value = path.get(1).getFrom();
            return value == null ? "" : " of type " + name(value.getClass());
        }
        return "";
    }

    private static String name(Class<?> type) {
        return (SocketIOClient.class.isAssignableFrom(type) ? SocketIOClient.class : type).getSimpleName();
    }

    /** Without the chain of references to the place, which in a cycle has a thousand links. */
    private static String reason(Throwable cause) {
        String said = cause instanceof JsonProcessingException json ? json.getOriginalMessage() : cause.getMessage();
        return String.valueOf(said).lines().findFirst().orElse("");
    }
}

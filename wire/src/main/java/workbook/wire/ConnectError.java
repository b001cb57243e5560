package workbook.wire;

/**
 * The payload of a CONNECT_ERROR: an object with a {@code message}.
 *
 * <p>The library sends whatever the {@code AuthTokenListener} gave, a text or nothing too, of which
 * clients make an empty message, or no error at all.
 */
final class ConnectError {
    private ConnectError() {}

    /** {@code {"message":…}} for a payload, as JSON, that is not an object yet. */
    static String of(String payload) {
        if (payload.startsWith("{")) {
            return payload;
        }
        return "{\"message\":" + (payload.isEmpty() || payload.equals("null") ? "\"\"" : payload) + "}";
    }
}

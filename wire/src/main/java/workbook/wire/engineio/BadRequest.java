package workbook.wire.engineio;

import io.netty.handler.codec.http.HttpResponseStatus;

/** Why a request is refused, with the code and the words of the protocol's reference server. */
enum BadRequest {
    UNKNOWN_TRANSPORT(HttpResponseStatus.BAD_REQUEST, 0, "Transport unknown"),
    UNKNOWN_SESSION(HttpResponseStatus.BAD_REQUEST, 1, "Session ID unknown"),
    BAD_METHOD(HttpResponseStatus.BAD_REQUEST, 2, "Bad handshake method"),
    BAD_REQUEST(HttpResponseStatus.BAD_REQUEST, 3, "Bad request"),
    UNSUPPORTED_VERSION(HttpResponseStatus.BAD_REQUEST, 5, "Unsupported protocol version"),
    TOO_LARGE(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE, 3, "Request too large");

    private static final int FORBIDDEN = 4;

    private final HttpResponseStatus status;
    private final int code;
    private final String message;

    BadRequest(HttpResponseStatus status, int code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    HttpResponseStatus status() {
        return status;
    }

    String json() {
        return json(code, message);
    }

    /** For a client that the application does not let in. */
    static String forbidden() {
        return json(FORBIDDEN, "Forbidden");
    }

    private static String json(int code, String message) {
        return "{\"code\":" + code + ",\"message\":\"" + message + "\"}";
    }
}

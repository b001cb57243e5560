package workbook.wire.engineio;

import io.netty.handler.codec.http.HttpResponseStatus;

/** Why a request is refused, with the code and the words of the protocol's reference server. */
enum BadRequest {
    UNKNOWN_TRANSPORT(400, 0, "Transport unknown"),
    UNKNOWN_SESSION(400, 1, "Session ID unknown"),
    BAD_METHOD(400, 2, "Bad handshake method"),
    BAD_REQUEST(400, 3, "Bad request"),
    UNSUPPORTED_VERSION(400, 5, "Unsupported protocol version"),
    TOO_LARGE(413, 3, "Request too large");

    private static final int FORBIDDEN = 4;

    private final int status;
    private final int code;
    private final String message;

    BadRequest(int status, int code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    HttpResponseStatus status() {
        return HttpResponseStatus.valueOf(status);
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

package workbook.wire.engineio;

import io.netty.handler.codec.http.HttpDecoderConfig;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link EngineServer} offers. Times are in milliseconds, sizes in bytes.
 *
 * @param path of its requests, with a slash at the end: {@code /socket.io/}
 * @param polling true if clients may use HTTP long-polling
 * @param webSocket true if clients may use WebSocket
 * @param pingInterval from one ping's answer to the next ping
 * @param pingTimeout how long a client may take to answer a ping
 * @param upgradeTimeout how long a client may take to change from polling to WebSocket
 * @param requestTimeout how long a new connection may take until its first request is complete
 * @param maxMessage the longest WebSocket message
 * @param maxBody the longest body of a request
 * @param webSocketCompression true if messages of 1,024 bytes and more are compressed for clients that offer it
 * @param httpCompression true if answers of 1,024 bytes and more are compressed for clients that offer it
 * @param crossOrigin what pages of other sites are told
 * @param http how long the parts of a request's head may be
 */
public record EngineOptions(
        String path,
        boolean polling,
        boolean webSocket,
        int pingInterval,
        int pingTimeout,
        int upgradeTimeout,
        int requestTimeout,
        int maxMessage,
        int maxBody,
        boolean webSocketCompression,
        boolean httpCompression,
        CrossOrigin crossOrigin,
        HttpDecoderConfig http) {

    /** What a client may send in one message or one request: what the handshake calls maxPayload. */
    int maxPayload() {
        return Math.min(maxMessage, maxBody);
    }

    /**
     * Whether a page of another site may use the server from a browser.
     *
     * @param allowed false if only pages of the same origin may
     * @param origin the one origin that may; null for every origin
     * @param headers the request headers that such a page may set; null for {@code content-type} alone
     */
    public record CrossOrigin(
            boolean allowed,
            @Nullable String origin,
            @Nullable String headers) {}
}

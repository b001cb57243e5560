package workbook.wire.engineio;

import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;

/** What runs above the sessions of an {@link EngineServer}. */
@FunctionalInterface
public interface EngineApplication {
    /**
     * Is asked when a client wants to open a session, on the session's own thread.
     *
     * @param session not yet known to the client: what is sent to it follows the handshake
     * @param request the client's handshake; it may be read during this call only
     * @return what the session's packets are handed to
     * @throws RefusedException if the client must not connect; it gets the status
     */
    EngineReceiver open(EngineSession session, FullHttpRequest request) throws RefusedException;

    /** A client that the application does not let in. */
    final class RefusedException extends Exception {
        private static final long serialVersionUID = 1;

        private final transient HttpResponseStatus status;

        /** With the status that the client gets, for example 401. */
        public RefusedException(HttpResponseStatus status) {
            super(status.toString());
            this.status = status;
        }

        HttpResponseStatus status() {
            return status;
        }
    }
}

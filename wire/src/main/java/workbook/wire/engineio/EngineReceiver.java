package workbook.wire.engineio;

import io.netty.buffer.ByteBuf;

/**
 * What a session's packets are handed to, always on the session's own thread.
 *
 * <p>A buffer belongs to the session: it can be read during the call only.
 */
public interface EngineReceiver {
    /**
     * A text packet for the application, with its type: {@code 4} and a message, or {@code 2} and a
     * text. The protocol has no ping from a client; the application may answer it or close the session.
     */
    void text(ByteBuf packet);

    /** A binary message. */
    void binary(ByteBuf message);

    /** The client answered a ping. */
    default void pong() {}

    /** The session has ended; nothing more will be called. */
    void closed();
}

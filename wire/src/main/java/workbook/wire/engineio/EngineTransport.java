package workbook.wire.engineio;

import java.util.Deque;

/** How a session's packets reach the client at the moment. */
interface EngineTransport {
    /** Sends what it can of these packets, in order, and takes them out of the queue. */
    void flush(Deque<EnginePacket> packets);

    /** Takes the rest, sends it if the client can still be reached, and says that the session has ended. */
    void end(Deque<EnginePacket> rest, EngineSession.End reason);

    /** True if a packet would leave at once; may be asked by any thread. */
    boolean isWritable();
}

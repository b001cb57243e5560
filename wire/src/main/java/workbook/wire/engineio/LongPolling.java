package workbook.wire.engineio;

import static io.netty.handler.codec.http.HttpResponseStatus.OK;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * HTTP long-polling: the client keeps one GET open, whose answer brings its packets, and sends its own
 * with POST.
 */
final class LongPolling implements EngineTransport {
    private static final String TEXT = "text/plain; charset=UTF-8";

    private final EngineSession session;
    private volatile @Nullable HttpExchange poll;
    private @Nullable ByteBuf lastAnswer;

    LongPolling(EngineSession session) {
        this.session = session;
    }

    void open(HttpExchange exchange, EnginePacket handshake) {
        exchange.answer(OK, TEXT, handshake.content());
    }

    /** A GET: is answered when there are packets. */
    void poll(HttpExchange exchange) {
        ByteBuf last = lastAnswer;
        if (last != null) {
            lastAnswer = null;
            session.forget();
            exchange.answer(OK, TEXT, last);
        } else if (session.hasEnded()) {
            exchange.refuse(BadRequest.UNKNOWN_SESSION);
        } else if (poll != null) { // the protocol allows one: which of the two is to be answered?
            session.end(EngineSession.End.MALFORMED);
            exchange.refuse(BadRequest.BAD_REQUEST);
        } else {
            poll = exchange;
            exchange.whenGone(() -> session.thread().execute(() -> gone(exchange)));
            session.flush();
        }
    }

    private void gone(HttpExchange exchange) {
        if (poll == exchange) {
            poll = null;
            session.end(EngineSession.End.LOST);
        }
    }

    /** A POST: its packets are handed on before it is answered. */
    void data(HttpExchange exchange, ByteBuf body) {
        if (session.hasEnded()) {
            exchange.refuse(BadRequest.UNKNOWN_SESSION);
            return;
        }
        Payload.split(body, this::receive);
        if (session.hasEnded(EngineSession.End.MALFORMED)) {
            exchange.refuse(BadRequest.BAD_REQUEST);
        } else {
            exchange.answer(OK, "text/html", "ok");
        }
    }

    private boolean receive(ByteBuf packet) {
        if (!Payload.isBinary(packet)) {
            session.receiveText(packet);
            return !session.hasEnded();
        }
        ByteBuf bytes = Payload.decode(packet);
        if (bytes == null) {
            session.end(EngineSession.End.MALFORMED);
            return false;
        }
        session.receiveBinary(bytes);
        return !session.hasEnded();
    }

    /** Answers a poll that waits with nothing, so that the client can stop polling. */
    void release() {
        answer(List.of(EnginePacket.of(EnginePacket.NOOP)));
    }

    /** A client that has gone over to a WebSocket waits for no answer; a poll that is here comes too late. */
    void leave() {
        HttpExchange late = poll;
        if (late != null) {
            poll = null;
            late.refuse(BadRequest.BAD_REQUEST);
        }
    }

    @Override
    public void flush(Deque<EnginePacket> packets) {
        if (poll != null && !packets.isEmpty()) {
            answer(packets);
            packets.clear();
        }
    }

    private void answer(Iterable<EnginePacket> packets) {
        HttpExchange waiting = poll;
        if (waiting != null) {
            poll = null;
            waiting.answer(OK, TEXT, encoded(packets));
        }
    }

    private static ByteBuf encoded(Iterable<EnginePacket> packets) {
        return Payload.encode(ByteBufAllocator.DEFAULT, packets);
    }

    /** Where no poll waits, the next one, which is on its way, brings the rest. */
    @Override
    public void end(Deque<EnginePacket> rest, EngineSession.End reason) {
        boolean kept = reason.keepsLastAnswer(!rest.isEmpty());
        var last = new ArrayDeque<>(rest);
        rest.clear();
        last.add(EnginePacket.of(reason == EngineSession.End.BY_CLIENT ? EnginePacket.NOOP : EnginePacket.CLOSE));
        if (poll != null) {
            answer(last);
        } else if (kept) {
            lastAnswer = encoded(last);
        } else {
            last.forEach(packet -> packet.content().release());
        }
    }

    boolean hasLastAnswer() {
        return lastAnswer != null;
    }

    void dropLastAnswer() {
        if (lastAnswer != null) {
            lastAnswer.release();
            lastAnswer = null;
        }
    }

    @Override
    public boolean isWritable() {
        return poll != null;
    }
}

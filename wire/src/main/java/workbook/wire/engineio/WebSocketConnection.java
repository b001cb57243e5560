package workbook.wire.engineio;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** A WebSocket: one frame is one packet. It is served by its session's thread. */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes the connection
final class WebSocketConnection extends ChannelInboundHandlerAdapter implements EngineTransport {
    /** How long the other side may take to close the connection, too. */
    private static final int CLOSE_MS = 1_000;

    private final EngineSession session;
    private final Channel channel;
    private boolean closing;

    WebSocketConnection(EngineSession session, Channel channel) {
        this.session = session;
        this.channel = channel;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (!closing && message instanceof WebSocketFrame frame) {
                read(frame);
            } else if (message instanceof CloseWebSocketFrame) { // the answer to ours
                channel.close();
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void read(WebSocketFrame frame) {
        if (frame.rsv() != 0) { // for an extension that nobody agreed on
            close(WebSocketCloseStatus.PROTOCOL_ERROR);
            session.lost(this);
        } else if (frame instanceof TextWebSocketFrame) {
            session.receiveText(this, frame.content());
        } else if (frame instanceof BinaryWebSocketFrame) {
            session.receiveBinary(this, frame.content());
        } else if (frame instanceof PingWebSocketFrame) {
            channel.writeAndFlush(new PongWebSocketFrame(frame.content().retain()));
        } else if (frame instanceof CloseWebSocketFrame) {
            closing = true;
            channel.writeAndFlush(frame.retain()).addListener(ChannelFutureListener.CLOSE);
            session.lost(this);
        }
    }

    void send(EnginePacket packet) {
        write(packet);
        channel.flush();
    }

    /** Nobody waits for a single write; one that fails ends the connection. */
    private void write(EnginePacket packet) {
        WebSocketFrame frame =
                packet.binary() ? new BinaryWebSocketFrame(packet.content()) : new TextWebSocketFrame(packet.content());
        channel.write(frame, channel.voidPromise());
    }

    @Override
    public void flush(Deque<EnginePacket> packets) {
        if (packets.isEmpty()) { // the library asks twice for each packet
            return;
        }
        for (EnginePacket next = packets.poll(); next != null; next = packets.poll()) {
            write(next);
        }
        channel.flush();
    }

    @Override
    public void end(Deque<EnginePacket> rest, EngineSession.End reason) {
        if (closing) {
            return;
        }
        flush(rest);
        if (reason == EngineSession.End.MALFORMED || reason == EngineSession.End.BY_CLIENT) {
            close(WebSocketCloseStatus.NORMAL_CLOSURE);
        } else {
            close();
        }
    }

    @Override
    public boolean isWritable() {
        return channel.isWritable();
    }

    /**
     * Ends the connection without a close frame: the Java client reads no further behind one, and does
     * not notice the end. What was sent arrives; to cut at once could cut it off.
     */
    void close() {
        if (!closing
                && channel instanceof DuplexChannel duplex
                && channel.pipeline().get(SslHandler.class) == null) {
            closing = true;
            channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> duplex.shutdownOutput());
            closeLater();
        } else if (!closing) {
            closing = true;
            channel.close();
        }
    }

    private void close(WebSocketCloseStatus status) {
        if (!closing) {
            closing = true;
            channel.writeAndFlush(new CloseWebSocketFrame(status));
            closeLater();
        }
    }

    private void closeLater() {
        channel.eventLoop().schedule(() -> channel.close(), CLOSE_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        closing = true;
        session.lost(this);
    }

    /** A message that is too long is cut off without a word: clients overlook the code for it. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof CorruptedWebSocketFrameException corrupted && !isTooLong(corrupted)) {
            close(corrupted.closeStatus());
        } else {
            channel.close();
        }
        session.lost(this);
    }

    private static boolean isTooLong(CorruptedWebSocketFrameException cause) {
        return cause.closeStatus().equals(WebSocketCloseStatus.MESSAGE_TOO_BIG)
                || cause.getCause() instanceof TooLongFrameException;
    }
}

package workbook.wire;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Completes the Engine.IO handshake, and closes a connection that then never joins a namespace.
 *
 * <p>The library leaves out {@code maxPayload}, and lets a connection without a CONNECT stay.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes the connection
final class HandshakeAnswer extends ChannelOutboundHandlerAdapter {
    private final int maxPayload;
    private final Duration connectTimeout;
    private final Conversation conversation;
    private @Nullable Future<?> deadline;

    HandshakeAnswer(int maxPayload, Duration connectTimeout, Conversation conversation) {
        this.maxPayload = maxPayload;
        this.connectTimeout = connectTimeout;
        this.conversation = conversation;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof TextWebSocketFrame frame && frame.text().startsWith("0{")) {
            String open = frame.text();
            frame.release();
            setDeadline(context);
            context.write(new TextWebSocketFrame(withMaxPayload(open)), promise);
        } else {
            context.write(message, promise);
        }
    }

    private String withMaxPayload(String open) {
        return open.substring(0, open.length() - 1) + ",\"maxPayload\":" + maxPayload + "}";
    }

    private void setDeadline(ChannelHandlerContext context) {
        deadline = context.executor()
                .schedule(() -> closeUnlessJoined(context), connectTimeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void closeUnlessJoined(ChannelHandlerContext context) {
        if (!conversation.hasJoinedOnce()) {
            context.close();
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (deadline != null) {
            deadline.cancel(false);
        }
    }
}

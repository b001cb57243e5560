package workbook.wire;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;

/**
 * Joins the fragments of a WebSocket message before the repairs read it.
 *
 * <p>The library joins them too, but after them; and a message that grows too long makes it throw,
 * where this closes the connection.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes the connection
final class WholeMessages extends WebSocketFrameAggregator {
    WholeMessages(int maxLength) {
        super(maxLength);
    }

    @Override
    protected void handleOversizedMessage(ChannelHandlerContext context, WebSocketFrame message) {
        context.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.MESSAGE_TOO_BIG))
                .addListener(ChannelFutureListener.CLOSE);
    }
}

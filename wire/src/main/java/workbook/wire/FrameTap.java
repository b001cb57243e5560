package workbook.wire;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.util.function.BiConsumer;

/** Sees the text frames of all connections as they are on the wire, and passes them on. */
@Sharable
final class FrameTap extends ChannelDuplexHandler {
    private volatile BiConsumer<Boolean, String> ear = (received, text) -> {};

    void tell(BiConsumer<Boolean, String> listener) {
        ear = listener;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof TextWebSocketFrame frame) {
            ear.accept(true, frame.text());
        }
        super.channelRead(context, message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof TextWebSocketFrame frame) {
            ear.accept(false, frame.text());
        }
        super.write(context, message, promise);
    }
}

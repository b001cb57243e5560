package workbook.wire;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.util.ReferenceCountUtil;

/**
 * Reads what a client sends, hands to the library what the protocol allows, and closes the
 * connection on anything else.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes the connection
final class ArrivingPackets extends ChannelInboundHandlerAdapter {
    private final Conversation conversation;
    private final BinaryPacket binary = new BinaryPacket();
    private boolean closing; // what arrives behind a malformed packet is read by nobody

    ArrivingPackets(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (closing) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof TextWebSocketFrame frame) {
            String text = frame.text();
            frame.release();
            engine(context, text);
        } else if (message instanceof BinaryWebSocketFrame frame) {
            attachment(context, frame);
        } else {
            context.fireChannelRead(message);
        }
    }

    /** Engine.IO packets: a message, a pong, or nothing to do; the client may not ping. */
    private void engine(ChannelHandlerContext context, String text) {
        char type = text.isEmpty() || binary.isIncomplete() ? '?' : text.charAt(0);
        switch (type) {
            case '2' -> ping(context, text);
            case '3' -> context.fireChannelRead(new TextWebSocketFrame(text));
            case '4' -> message(context, text);
            case '5', '6' -> {} // upgrade and noop: there is but one transport
            default -> close(context); // '1' asks for it, the rest is malformed
        }
    }

    /** With a mark it is a peer's way to learn that all it sent before has been dealt with. */
    private void ping(ChannelHandlerContext context, String text) {
        if (text.startsWith("2mark")) {
            context.fireChannelRead(new TextWebSocketFrame(text));
        } else {
            close(context);
        }
    }

    private void message(ChannelHandlerContext context, String text) {
        PacketHead head = PacketHead.of(text);
        if (head == null || !PacketCheck.passes(head, text.substring(head.length()))) {
            close(context);
        } else {
            packet(context, head, text.substring(head.length()));
        }
    }

    private void packet(ChannelHandlerContext context, PacketHead head, String body) {
        boolean joined = conversation.hasJoined(head.target());
        if (head.is(PacketHead.DISCONNECT)) {
            leave(context, head);
        } else if (head.is(PacketHead.CONNECT) == joined) {
            close(context); // a second CONNECT, or an event without one
        } else if (head.is(PacketHead.CONNECT)) {
            // Without a payload the library would not ask the AuthTokenListener at all.
            String auth = body.isEmpty() ? "{}" : body;
            Beside.auth(auth).during(() -> handOver(context, head, "{}"));
        } else if (head.isBinary()) {
            binary.begins(head, body);
            handOverIfComplete(context);
        } else {
            handOver(context, head, body);
        }
    }

    private void leave(ChannelHandlerContext context, PacketHead head) {
        if (conversation.leaves(head.target())) {
            handOver(context, head, "");
        }
    }

    private void attachment(ChannelHandlerContext context, BinaryWebSocketFrame frame) {
        if (binary.isIncomplete()) {
            binary.add(frame);
            handOverIfComplete(context);
        } else {
            close(context);
        }
        frame.release();
    }

    private void handOverIfComplete(ChannelHandlerContext context) {
        if (!binary.isIncomplete()) {
            Beside.attachments(binary.attachments())
                    .during(() -> context.fireChannelRead(new TextWebSocketFrame(binary.text())));
        }
    }

    private static void handOver(ChannelHandlerContext context, PacketHead head, String body) {
        context.fireChannelRead(new TextWebSocketFrame(head.forTheLibrary() + body));
    }

    private void close(ChannelHandlerContext context) {
        closing = true;
        context.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.NORMAL_CLOSURE))
                .addListener(ChannelFutureListener.CLOSE);
    }
}

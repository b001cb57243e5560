package workbook.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.corundumstudio.socketio.handler.ClientHead;
import com.corundumstudio.socketio.namespace.Namespace;
import com.corundumstudio.socketio.transport.NamespaceClient;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.List;

/**
 * Writes what the library sends the way the protocol writes it, and in the protocol's order.
 *
 * <p>The library sends events before the answer to the CONNECT, sends the transport's own packets of
 * no namespace, keeps a client that it denied or disconnected in the namespace, and puts a byte from
 * an older protocol before each attachment.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes the connection
final class DepartingPackets extends ChannelOutboundHandlerAdapter {
    /** Frames of no namespace concern the connection, and pass. */
    private static final String CONNECTION = "";

    private final Conversation conversation;
    private String namespace = CONNECTION;
    private boolean dropped;

    DepartingPackets(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof TextWebSocketFrame frame) {
            text(context, frame, promise);
        } else if (message instanceof BinaryWebSocketFrame frame) {
            frame.content().skipBytes(1); // the type byte of Engine.IO 3
            follow(context, frame, promise);
        } else if (message instanceof ContinuationWebSocketFrame frame) {
            follow(context, frame, promise);
        } else {
            context.write(message, promise);
        }
    }

    private void text(ChannelHandlerContext context, TextWebSocketFrame frame, ChannelPromise promise) {
        PacketHead head = PacketHead.of(frame.text());
        namespace = head == null ? CONNECTION : head.namespace();
        dropped = head != null && namespace.isEmpty();
        if (head == null) {
            context.write(frame, promise);
        } else {
            packet(context, head, frame, promise);
        }
    }

    private void packet(
            ChannelHandlerContext context, PacketHead head, TextWebSocketFrame frame, ChannelPromise promise) {
        switch (head.type()) {
            case PacketHead.CONNECT -> connect(context, rewritten(head, frame), promise);
            case PacketHead.DISCONNECT -> disconnect(context, rewritten(head, frame), promise);
            case PacketHead.CONNECT_ERROR -> deny(context, head, frame, promise);
            default -> follow(context, rewritten(head, frame), promise);
        }
    }

    private void connect(ChannelHandlerContext context, WebSocketFrame frame, ChannelPromise promise) {
        follow(context, frame, promise, true);
        if (!dropped) {
            conversation.joins(namespace, context);
        }
    }

    /** To disconnect a client that is not there (any more) is nothing on the wire. */
    private void disconnect(ChannelHandlerContext context, WebSocketFrame frame, ChannelPromise promise) {
        String left = namespace;
        dropped |= !conversation.leaves(left);
        boolean tell = !dropped;
        follow(context, frame, promise, true);
        if (tell) {
            leave(context, left);
        }
    }

    private void deny(
            ChannelHandlerContext context, PacketHead head, TextWebSocketFrame frame, ChannelPromise promise) {
        String denied = namespace;
        String error = ConnectError.of(frame.text().substring(head.length()));
        frame.release();
        conversation.leaves(denied);
        follow(context, new TextWebSocketFrame(head.onTheWire() + error), promise, true);
        leave(context, denied);
    }

    /** The library would keep the client among those of the namespace. */
    private static void leave(ChannelHandlerContext context, String namespace) {
        ClientHead client = context.channel().attr(ClientHead.CLIENT).get();
        for (Namespace one : List.copyOf(client.getNamespaces())) {
            NamespaceClient member = client.getChildClient(one);
            if (one.getName().equals(namespace) && member != null) {
                member.onDisconnect();
            }
        }
    }

    private void follow(ChannelHandlerContext context, WebSocketFrame frame, ChannelPromise promise) {
        follow(context, frame, promise, namespace.isEmpty() || conversation.hasJoined(namespace));
    }

    private void follow(ChannelHandlerContext context, WebSocketFrame frame, ChannelPromise promise, boolean now) {
        if (dropped) {
            frame.release();
            promise.trySuccess();
        } else if (now) {
            context.write(frame, promise);
        } else {
            conversation.early(namespace).hold(frame, promise);
        }
    }

    /** The same frame with the head as the protocol writes it. */
    private static WebSocketFrame rewritten(PacketHead head, TextWebSocketFrame frame) {
        String written = frame.text().substring(0, head.length());
        ByteBuf rest = frame.content().skipBytes(written.getBytes(UTF_8).length);
        ByteBuf start = Unpooled.copiedBuffer(head.onTheWire(), UTF_8);
        return new TextWebSocketFrame(frame.isFinalFragment(), frame.rsv(), Unpooled.wrappedBuffer(start, rest));
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        conversation.ends();
    }
}

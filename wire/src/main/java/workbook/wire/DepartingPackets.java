package workbook.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.corundumstudio.socketio.handler.ClientHead;
import com.corundumstudio.socketio.namespace.Namespace;
import com.corundumstudio.socketio.transport.NamespaceClient;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.wire.engineio.EnginePacket;
import workbook.wire.engineio.EngineSession;

/**
 * Sends what the library writes the way the protocol writes it, and in the protocol's order.
 *
 * <p>The library sends events before the answer to the CONNECT, and packets of no namespace. It keeps a
 * client that it denied or disconnected in the namespace, and puts a byte from an older protocol
 * before each attachment.
 */
final class DepartingPackets extends ChannelOutboundHandlerAdapter {
    private static final int EVENT = 0x3432; // "42"
    private static final int MAIN_EVENT = 0x34322F2C; // "42/,", as the library writes it

    private final EngineSession session;
    private final JoinedNamespaces namespaces;
    private String namespace = ""; // of the packet whose attachments follow; empty where they are dropped
    private @Nullable HttpResponseStatus refusal;

    DepartingPackets(EngineSession session, JoinedNamespaces namespaces) {
        this.session = session;
        this.namespaces = namespaces;
    }

    /** How the library answered a handshake that it does not accept. */
    @Nullable
    HttpResponseStatus refusal() {
        return refusal;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof TextWebSocketFrame frame) {
            text(context, frame.content());
        } else if (message instanceof BinaryWebSocketFrame frame) {
            pass(EnginePacket.binary(frame.content().skipBytes(1))); // without the type byte of Engine.IO 3
        } else {
            if (message instanceof HttpResponse response) {
                refusal = response.status();
            }
            ReferenceCountUtil.release(message);
        }
        promise.trySuccess(); // for the library, what nobody is to receive counts as sent
    }

    @Override
    public void flush(ChannelHandlerContext context) {
        session.flush();
    }

    private void text(ChannelHandlerContext context, ByteBuf packet) {
        if (isMainEvent(packet)) {
            namespace = PacketHead.MAIN;
            packet.skipBytes(2);
            pass(EnginePacket.text(packet.setShort(packet.readerIndex(), EVENT)));
            return;
        }
        PacketHead head = PacketHead.of(packet);
        if (head == null) {
            engine(packet);
            return;
        }
        namespace = head.namespace();
        switch (head.type()) {
            case PacketHead.CONNECT -> connect(rewritten(head, packet));
            case PacketHead.DISCONNECT -> disconnect(context, rewritten(head, packet));
            case PacketHead.CONNECT_ERROR -> deny(context, head, packet);
            default -> pass(EnginePacket.text(rewritten(head, packet)));
        }
    }

    /** Most packets are events of the main namespace: their head is not read. */
    private static boolean isMainEvent(ByteBuf packet) {
        return packet.readableBytes() > Integer.BYTES && packet.getInt(packet.readerIndex()) == MAIN_EVENT;
    }

    /** Pongs answer the application's marks; the handshake and the pings are the session's own. */
    private void engine(ByteBuf packet) {
        if (packet.isReadable() && packet.getByte(packet.readerIndex()) == EnginePacket.PONG) {
            session.send(EnginePacket.text(packet));
        } else {
            packet.release();
        }
    }

    private void connect(ByteBuf packet) {
        if (!namespaces.isPending(namespace)) { // the library's own main namespace, which is not the wire's
            packet.release();
            return;
        }
        session.send(EnginePacket.text(packet));
        namespaces.joins(namespace).forEach(session::send);
    }

    /** To disconnect a client that is not there (any more) is nothing on the wire. */
    private void disconnect(ChannelHandlerContext context, ByteBuf packet) {
        if (namespaces.leaves(namespace)) {
            session.send(EnginePacket.text(packet));
            leave(context, namespace);
        } else {
            packet.release();
        }
    }

    private void deny(ChannelHandlerContext context, PacketHead head, ByteBuf packet) {
        String error = ConnectError.of(packet.skipBytes(head.length()).toString(UTF_8));
        packet.release();
        namespaces.settles(namespace);
        session.send(EnginePacket.text(head.onTheWire() + error));
        leave(context, namespace);
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

    /**
     * A packet waits only while the client has asked for the namespace and has no answer yet. What
     * another thread sent while the client was leaving is dropped: it would arrive after the next
     * CONNECT, out of date.
     */
    private void pass(EnginePacket packet) {
        if (namespaces.has(namespace)) {
            session.send(packet);
        } else if (!namespaces.hold(namespace, packet)) {
            packet.content().release();
        }
    }

    /** The same packet without the name of the main namespace, in the same buffer. */
    private static ByteBuf rewritten(PacketHead head, ByteBuf packet) {
        if (!head.namespace().equals(PacketHead.MAIN)) {
            return packet;
        }
        byte[] start = head.onTheWire().getBytes(UTF_8);
        packet.skipBytes(head.length() - start.length);
        packet.setBytes(packet.readerIndex(), start);
        return packet;
    }
}

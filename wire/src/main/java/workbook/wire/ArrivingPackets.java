package workbook.wire;

import com.corundumstudio.socketio.Transport;
import com.corundumstudio.socketio.handler.ClientHead;
import com.corundumstudio.socketio.messages.PacketsMessage;
import com.corundumstudio.socketio.namespace.Namespace;
import com.corundumstudio.socketio.transport.NamespaceClient;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.util.concurrent.Future;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import workbook.wire.engineio.EnginePacket;
import workbook.wire.engineio.EngineReceiver;
import workbook.wire.engineio.EngineSession;

/**
 * Reads what a client sends, hands to the library what the protocol allows, and closes the session on
 * anything else.
 */
@SuppressWarnings("FutureReturnValueIgnored") // nobody waits for the channel to close
final class ArrivingPackets implements EngineReceiver {
    /** As many as the reference server takes. */
    private static final int MOST_ATTACHMENTS = 10;

    private final EngineSession session;
    private final Channel channel;
    private final ClientHead client;
    private final JoinedNamespaces namespaces;
    private final Predicate<String> exists;
    private final Map<String, Object> tokens = new HashMap<>();
    private @Nullable BinaryPacket incomplete;
    private @Nullable Future<?> deadline;

    /**
     * @param channel the library's
     * @param exists whether the server has a namespace of that name
     */
    ArrivingPackets(
            EngineSession session,
            Channel channel,
            ClientHead client,
            JoinedNamespaces namespaces,
            Predicate<String> exists) {
        this.session = session;
        this.channel = channel;
        this.client = client;
        this.namespaces = namespaces;
        this.exists = exists;
    }

    /** Closes the session if it joins no namespace until then. */
    void mustConnectWithin(Duration timeout) {
        deadline = session.thread().schedule(this::closeUnlessJoined, timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void closeUnlessJoined() {
        if (!namespaces.hasJoinedOnce()) {
            session.reject();
        }
    }

    @Override
    public void text(ByteBuf packet) {
        PacketHead head = PacketHead.of(packet);
        if (isMark(packet)) {
            handOver(packet.retainedSlice());
        } else if (head == null || incomplete != null) {
            session.reject();
        } else {
            byte[] body = ByteBufUtil.getBytes(
                    packet, packet.readerIndex() + head.length(), packet.readableBytes() - head.length(), true);
            packet(head, body);
        }
    }

    /**
     * A ping with a mark is a client's way to learn that all it sent before has been dealt with: the
     * library answers it behind everything that it sent until then.
     */
    private static boolean isMark(ByteBuf packet) {
        return packet.getByte(packet.readerIndex()) == EnginePacket.PING
                && packet.toString(StandardCharsets.UTF_8).startsWith("2mark");
    }

    private void packet(PacketHead head, byte[] body) {
        switch (head.type()) {
            case PacketHead.CONNECT -> connect(head, body);
            case PacketHead.DISCONNECT -> disconnect(head, body);
            case PacketHead.EVENT -> values(head, body, true);
            case PacketHead.ACK -> values(head, body, !head.id().isEmpty());
            case PacketHead.BINARY_EVENT -> attached(head, body, true);
            case PacketHead.BINARY_ACK -> attached(head, body, !head.id().isEmpty());
            default -> session.reject();
        }
    }

    private void connect(PacketHead head, byte[] body) {
        String namespace = head.target();
        PacketJson json = PacketJson.ofConnect(body);
        boolean plain = head.id().isEmpty() && head.attachments() < 0;
        if (json == null || !plain || namespaces.has(namespace)) {
            session.reject();
        } else if (!exists.test(namespace)) {
            session.send(EnginePacket.text("44" + namespace + ",{\"message\":\"Invalid namespace\"}"));
            session.flush();
        } else {
            namespaces.asks(namespace);
            json.during(() -> handOver(packet(head, "{}")));
            namespaces.settles(namespace);
            if (namespaces.has(namespace)) {
                tokens.put(namespace, client.getHandshakeData().getAuthToken());
            }
        }
    }

    private void disconnect(PacketHead head, byte[] body) {
        boolean plain = head.id().isEmpty() && head.attachments() < 0 && body.length == 0;
        if (!plain || !namespaces.knows(head.target())) {
            session.reject();
        } else if (namespaces.leaves(head.target())) {
            tokens.remove(head.target());
            handOver(packet(head, ""));
        }
    }

    private void values(PacketHead head, byte[] body, boolean complete) {
        if (!complete || head.attachments() >= 0 || !namespaces.has(head.target())) {
            session.reject();
        } else {
            handOver(head, PacketJson.of(body));
        }
    }

    private void attached(PacketHead head, byte[] body, boolean complete) {
        boolean counted = head.attachments() >= 0 && head.attachments() <= MOST_ATTACHMENTS;
        PacketJson json = complete && counted && namespaces.has(head.target())
                ? PacketJson.ofBinary(body, head.attachments())
                : null;
        if (json == null) {
            session.reject();
        } else {
            handOverIfComplete(new BinaryPacket(head, json));
        }
    }

    @Override
    public void binary(ByteBuf message) {
        BinaryPacket packet = incomplete;
        if (packet == null) {
            session.reject();
        } else {
            packet.json().attach(ByteBufUtil.getBytes(message));
            handOverIfComplete(packet);
        }
    }

    private void handOverIfComplete(BinaryPacket packet) {
        boolean complete = packet.json().attached() == packet.head().attachments();
        incomplete = complete ? null : packet;
        if (complete && namespaces.has(packet.head().target())) {
            handOver(packet.head(), packet.json());
        }
    }

    private void handOver(PacketHead head, PacketJson json) {
        ownToken(head.target());
        if (!json.during(() -> handOver(packet(head, "[")))) {
            session.reject();
        }
    }

    /**
     * The library keeps one auth token a connection. In a listener it is the one with which the client
     * joined the listener's namespace.
     */
    private void ownToken(String namespace) {
        if (tokens.size() > 1) {
            client.getHandshakeData().setAuthToken(tokens.get(namespace));
        }
    }

    /** The packet as the library reads it; the JSON follows by another way. */
    private static ByteBuf packet(PacketHead head, String stand) {
        return Unpooled.wrappedBuffer((head.forTheLibrary() + stand).getBytes(StandardCharsets.UTF_8));
    }

    private void handOver(ByteBuf packet) {
        channel.pipeline().fireChannelRead(new PacketsMessage(client, packet, Transport.WEBSOCKET));
        packet.release();
    }

    /** The library tells it to its own main namespace, where no client is. */
    @Override
    public void pong() {
        for (Namespace namespace : List.copyOf(client.getNamespaces())) {
            NamespaceClient member = client.getChildClient(namespace);
            if (member != null && namespaces.has(namespace.getName())) {
                namespace.onPong(member);
            }
        }
    }

    @Override
    public void closed() {
        namespaces.ends();
        if (deadline != null) {
            deadline.cancel(false);
        }
        client.onChannelDisconnect();
        channel.close();
    }

    /** A packet whose attachments follow it. */
    private record BinaryPacket(PacketHead head, PacketJson json) {}
}

package workbook.wire;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOChannelInitializer;
import com.corundumstudio.socketio.namespace.NamespacesHub;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelPipeline;
import java.time.Duration;

/** Puts the repairs between the socket and the library's handlers, for each connection. */
final class RepairedPipeline extends SocketIOChannelInitializer {
    private final Duration connectTimeout;
    private final FrameTap tap;
    private String path = "";
    private int maxPayload;

    RepairedPipeline(Duration connectTimeout, FrameTap tap) {
        this.tap = tap;
        this.connectTimeout = connectTimeout;
    }

    @Override
    public void start(Configuration config, NamespacesHub namespaces) {
        path = config.getContext() + "/";
        maxPayload = config.getMaxFramePayloadLength();
        super.start(config, namespaces);
    }

    @Override
    protected void addSocketioHandlers(ChannelPipeline pipeline) {
        super.addSocketioHandlers(pipeline);
        Conversation conversation = new Conversation();
        add(pipeline, tap);
        add(pipeline, new HandshakeRequests(path));
        add(pipeline, new WholeMessages(maxPayload));
        add(pipeline, new HandshakeAnswer(maxPayload, connectTimeout, conversation));
        add(pipeline, new ArrivingPackets(conversation));
        add(pipeline, new DepartingPackets(conversation));
    }

    private static void add(ChannelPipeline pipeline, ChannelHandler repair) {
        pipeline.addBefore(PACKET_HANDLER, repair.getClass().getSimpleName(), repair);
    }
}

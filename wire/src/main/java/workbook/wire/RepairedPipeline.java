package workbook.wire;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOChannelInitializer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import java.time.Duration;

/**
 * Puts the repairs between the socket and the library's handlers, for each connection.
 *
 * <p>It stands around the library's own initializer instead of replacing it: {@code
 * setPipelineFactory} would leave the first one's timer behind, which netty reports as a leak.
 */
final class RepairedPipeline extends ChannelInitializer<Channel> {
    private final ChannelHandler library;
    private final Configuration config;
    private final Duration connectTimeout;
    private final FrameTap tap;

    RepairedPipeline(ChannelHandler library, Configuration config, Duration connectTimeout, FrameTap tap) {
        this.library = library;
        this.config = config;
        this.connectTimeout = connectTimeout;
        this.tap = tap;
    }

    @Override
    protected void initChannel(Channel connection) {
        connection.pipeline().addLast(library, new Repairs());
    }

    /** Waits for the registration, at which the library adds its handlers. */
    private final class Repairs extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRegistered(ChannelHandlerContext context) {
            Conversation conversation = new Conversation();
            int maxPayload = config.getMaxFramePayloadLength();
            ChannelPipeline pipeline = context.pipeline();
            add(pipeline, new HandshakeRequests(config.getContext() + "/"));
            add(pipeline, new WholeMessages(maxPayload));
            add(pipeline, tap);
            add(pipeline, new HandshakeAnswer(maxPayload, connectTimeout, conversation));
            add(pipeline, new ArrivingPackets(conversation));
            add(pipeline, new DepartingPackets(conversation));
            pipeline.remove(this);
            pipeline.fireChannelRegistered();
        }
    }

    private static void add(ChannelPipeline pipeline, ChannelHandler repair) {
        String name = repair.getClass().getSimpleName();
        pipeline.addBefore(SocketIOChannelInitializer.PACKET_HANDLER, name, repair);
    }
}

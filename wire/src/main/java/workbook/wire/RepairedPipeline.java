package workbook.wire;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOChannelInitializer;
import com.corundumstudio.socketio.Transport;
import com.corundumstudio.socketio.handler.AuthorizeHandler;
import com.corundumstudio.socketio.handler.ClientHead;
import com.corundumstudio.socketio.namespace.NamespacesHub;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.wire.engineio.EngineApplication;
import workbook.wire.engineio.EngineOptions;
import workbook.wire.engineio.EngineReceiver;
import workbook.wire.engineio.EngineServer;
import workbook.wire.engineio.EngineSession;

/**
 * Serves each connection with an Engine.IO of our own, and gives the library one channel a session.
 *
 * <p>The library's long-polling drops every 51st packet of a burst, and one in a hundred of its
 * upgrades stalls. Here the library believes that every client uses WebSocket.
 */
@SuppressWarnings("FutureReturnValueIgnored") // on the session's own thread, it is done at once
final class RepairedPipeline extends SocketIOChannelInitializer implements EngineApplication {
    private final EngineServer engine;
    private final UnwrittenValues unwritten;
    private final Duration connectTimeout;
    private volatile @Nullable NamespacesHub namespaces;

    RepairedPipeline(EngineOptions options, Duration connectTimeout, UnwrittenValues unwritten) {
        this.unwritten = unwritten;
        this.engine = new EngineServer(options, this);
        this.connectTimeout = connectTimeout;
    }

    EngineServer engine() {
        return engine;
    }

    @Override
    public void start(Configuration config, NamespacesHub hub) {
        namespaces = hub;
        super.start(config, hub);
    }

    private boolean exists(String namespace) {
        NamespacesHub hub = namespaces;
        return hub != null && hub.get(namespace) != null;
    }

    @Override
    protected void initChannel(Channel connection) {
        addSslHandler(connection.pipeline());
        engine.serve(connection.pipeline());
    }

    @Override
    public EngineReceiver open(EngineSession session, FullHttpRequest request) throws RefusedException {
        var joined = new JoinedNamespaces();
        var departing = new DepartingPackets(session, joined);
        var channel = new LibraryChannel(session, unwritten);
        session.thread().register(channel);
        ClientHead client = authorize(channel.pipeline(), departing, request);
        if (client == null) {
            channel.close();
            HttpResponseStatus refusal = departing.refusal();
            throw new RefusedException(refusal == null ? HttpResponseStatus.INTERNAL_SERVER_ERROR : refusal);
        }
        channel.closeFuture().addListener(closed -> session.close());
        var arriving = new ArrivingPackets(session, channel, client, joined, this::exists);
        arriving.mustConnectWithin(connectTimeout);
        return arriving;
    }

    /** Lets the library authorize the client; null if it does not. */
    private @Nullable ClientHead authorize(
            ChannelPipeline pipeline, DepartingPackets departing, FullHttpRequest request) {
        addSocketioHandlers(pipeline);
        for (String httpOnly : List.of(
                HTTP_REQUEST_DECODER,
                HTTP_AGGREGATOR,
                HTTP_ENCODER,
                XHR_POLLING_TRANSPORT,
                WEB_SOCKET_TRANSPORT,
                WRONG_URL_HANDLER)) {
            pipeline.remove(httpOnly);
        }
        pipeline.addFirst(departing);
        var arrival = new Arrival();
        pipeline.addAfter(AUTHORIZE_HANDLER, null, arrival);
        pipeline.fireChannelRead(asWebSocket(request));
        ClientHead client = pipeline.channel().attr(ClientHead.CLIENT).get();
        if (client != null) {
            client.bindChannel(pipeline.channel(), Transport.WEBSOCKET);
            pipeline.get(AuthorizeHandler.class).connect(client);
            pipeline.remove(arrival);
            pipeline.remove(AUTHORIZE_HANDLER);
        }
        return client;
    }

    /** The library's handshake depends on the transport that the address names. */
    private static FullHttpRequest asWebSocket(FullHttpRequest request) {
        String address = request.uri().replaceFirst("([?&]transport=)polling\\b", "$1websocket");
        return new DefaultFullHttpRequest(
                request.protocolVersion(),
                request.method(),
                address,
                request.content().retainedDuplicate(),
                request.headers(),
                request.trailingHeaders());
    }

    /** Where a handshake that the library accepted would go on to its transports. */
    private static final class Arrival extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof FullHttpRequest request) {
                request.release();
            } else {
                context.fireChannelRead(message);
            }
        }
    }
}

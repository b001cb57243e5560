package workbook.wire.engineio;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker13;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Reads the requests of one connection, one after the other, and hands each to its session.
 *
 * <p>A request that is not part of the protocol gets an error status, and its connection is closed.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes the connection
final class EngineRequests extends ChannelInboundHandlerAdapter {
    private static final int MOST_WAITING = 16;
    private static final int KEY_BYTES = 16;

    private final EngineServer server;
    private final EngineOptions options;
    private final Queue<FullHttpRequest> waiting = new ArrayDeque<>();
    private boolean busy;

    EngineRequests(EngineServer server) {
        this.server = server;
        this.options = server.options();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!(message instanceof FullHttpRequest request) || waiting.size() == MOST_WAITING) {
            ReferenceCountUtil.release(message);
            context.close();
        } else if (busy) {
            waiting.add(request);
        } else {
            begin(context, request);
        }
    }

    private void begin(ChannelHandlerContext context, FullHttpRequest request) {
        busy = true;
        var exchange = new HttpExchange(context, options.crossOrigin(), request, () -> next(context));
        try {
            serve(context, exchange, request);
        } finally {
            request.release();
        }
    }

    private void next(ChannelHandlerContext context) {
        busy = false;
        FullHttpRequest request = waiting.poll();
        if (request != null) {
            begin(context, request);
        }
    }

    private void serve(ChannelHandlerContext context, HttpExchange exchange, FullHttpRequest request) {
        if (request.decoderResult().isFailure()) {
            exchange.refuse(BadRequest.BAD_REQUEST);
            return;
        }
        Map<String, List<String>> query = query(request);
        if (query == null) {
            exchange.refuse(BadRequest.BAD_REQUEST);
        } else if (request.method().equals(HttpMethod.OPTIONS)) {
            exchange.allow();
        } else if (!isOne(query, "EIO", "4")) {
            exchange.refuse(BadRequest.UNSUPPORTED_VERSION);
        } else if (options.polling() && isOne(query, "transport", "polling")) {
            poll(context, exchange, request, query.get("sid"));
        } else if (options.webSocket() && isOne(query, "transport", "websocket")) {
            webSocket(context, exchange, request, query.get("sid"));
        } else {
            exchange.refuse(BadRequest.UNKNOWN_TRANSPORT);
        }
    }

    /** What the address asks for; null if it is not the protocol's, or cannot be read. */
    private @Nullable Map<String, List<String>> query(FullHttpRequest request) {
        try {
            var address = new QueryStringDecoder(request.uri());
            return address.path().equals(options.path()) ? address.parameters() : null;
        } catch (IllegalArgumentException badEscape) {
            return null;
        }
    }

    private static boolean isOne(Map<String, List<String>> query, String name, String value) {
        return List.of(value).equals(query.get(name));
    }

    private void poll(
            ChannelHandlerContext context, HttpExchange exchange, FullHttpRequest request, @Nullable List<String> ids) {
        boolean get = request.method().equals(HttpMethod.GET);
        if (ids == null) {
            if (get) {
                open(context, exchange, request);
            } else {
                exchange.refuse(BadRequest.BAD_METHOD);
            }
            return;
        }
        EngineSession session = session(ids);
        if (session == null) {
            exchange.refuse(BadRequest.UNKNOWN_SESSION);
        } else if (!get && !request.method().equals(HttpMethod.POST)) {
            exchange.refuse(BadRequest.BAD_METHOD);
        } else {
            hand(session, exchange, get, request.content().retain());
        }
    }

    private static void hand(EngineSession session, HttpExchange exchange, boolean get, ByteBuf body) {
        Runnable handing = () -> {
            try {
                session.request(exchange, get, body);
            } finally {
                body.release();
            }
        };
        if (session.thread().inEventLoop()) {
            handing.run();
        } else {
            session.thread().execute(handing);
        }
    }

    private void open(ChannelHandlerContext context, HttpExchange exchange, FullHttpRequest request) {
        try {
            server.open(context.channel(), request).openByPolling(exchange);
        } catch (EngineApplication.RefusedException refused) {
            exchange.refuse(refused.status());
        }
    }

    private @Nullable EngineSession session(List<String> ids) {
        return ids.size() == 1 ? server.session(ids.get(0)) : null;
    }

    /** Everything is looked at before the session is opened: none is left behind by a refused request. */
    private void webSocket(
            ChannelHandlerContext context, HttpExchange exchange, FullHttpRequest request, @Nullable List<String> ids) {
        if (!request.method().equals(HttpMethod.GET)) {
            exchange.refuse(BadRequest.BAD_METHOD);
        } else if (!isUpgrade(request.headers())) {
            exchange.refuse(BadRequest.BAD_REQUEST);
        } else if (!"13".equals(request.headers().get(HttpHeaderNames.SEC_WEBSOCKET_VERSION))) {
            WebSocketServerHandshakerFactory.sendUnsupportedVersionResponse(context.channel())
                    .addListener(ChannelFutureListener.CLOSE);
        } else if (ids == null) {
            openWebSocket(context, exchange, request);
        } else {
            EngineSession session = session(ids);
            if (session == null) {
                exchange.refuse(BadRequest.UNKNOWN_SESSION);
            } else {
                request.retain();
                moveTo(session, context.channel(), () -> probe(context, session, request));
            }
        }
    }

    private static boolean isUpgrade(HttpHeaders headers) {
        String key = headers.get(HttpHeaderNames.SEC_WEBSOCKET_KEY);
        return headers.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE, true)
                && headers.containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)
                && key != null
                && isKey(key);
    }

    private static boolean isKey(String key) {
        try {
            return Base64.getDecoder().decode(key).length == KEY_BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private void openWebSocket(ChannelHandlerContext context, HttpExchange exchange, FullHttpRequest request) {
        try {
            EngineSession session = server.open(context.channel(), request);
            var connection = new WebSocketConnection(session, context.channel());
            handshake(context, connection, request).addListener(shaken -> {
                if (shaken.isSuccess()) {
                    session.openByWebSocket(connection);
                } else {
                    session.end(EngineSession.End.LOST);
                }
            });
        } catch (EngineApplication.RefusedException refused) {
            exchange.refuse(refused.status());
        }
    }

    private void probe(ChannelHandlerContext context, EngineSession session, FullHttpRequest request) {
        var connection = new WebSocketConnection(session, context.channel());
        handshake(context, connection, request).addListener(shaken -> {
            if (shaken.isSuccess()) {
                session.probedBy(connection);
            }
        });
        request.release();
    }

    /** Answers the WebSocket's handshake; from then on the connection reads frames. */
    private ChannelFuture handshake(
            ChannelHandlerContext context, WebSocketConnection connection, FullHttpRequest request) {
        ChannelPipeline pipeline = context.pipeline();
        WebSocketDecoderConfig limits = WebSocketDecoderConfig.newBuilder()
                .maxFramePayloadLength(options.maxMessage())
                .allowExtensions(options.webSocketCompression())
                .closeOnProtocolViolation(false)
                .build();
        pipeline.remove(RequestDeadline.class);
        pipeline.addLast(new WebSocketFrameAggregator(options.maxMessage()), connection);
        ChannelFuture shaken = new WebSocketServerHandshaker13("", null, limits).handshake(context.channel(), request);
        pipeline.remove(this);
        shaken.addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        return shaken;
    }

    /** A WebSocket is served by its session's thread, so that the two never wait for each other. */
    private static void moveTo(EngineSession session, Channel connection, Runnable then) {
        if (session.thread().inEventLoop()) {
            then.run();
            return;
        }
        connection
                .deregister()
                .addListener(left -> session.thread().register(connection).addListener(moved -> {
                    if (moved.isSuccess()) {
                        then.run();
                    } else {
                        connection.close();
                    }
                }));
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        handlerRemoved(context);
        context.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}

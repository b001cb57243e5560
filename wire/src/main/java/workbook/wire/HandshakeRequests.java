package workbook.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Map;

/**
 * Lets through only handshakes of Engine.IO protocol 4 over WebSocket.
 *
 * <p>The library accepts any {@code EIO}, and any method; a bad request must get a status of 400.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes the connection
final class HandshakeRequests extends ChannelInboundHandlerAdapter {
    private final String path;

    HandshakeRequests(String path) {
        this.path = path;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof FullHttpRequest request && isForUs(request) && !isGood(request)) {
            request.release();
            context.writeAndFlush(badRequest()).addListener(ChannelFutureListener.CLOSE);
        } else {
            context.fireChannelRead(message);
        }
    }

    private boolean isForUs(FullHttpRequest request) {
        return new QueryStringDecoder(request.uri()).path().equals(path);
    }

    private static boolean isGood(FullHttpRequest request) {
        Map<String, List<String>> query = new QueryStringDecoder(request.uri()).parameters();
        return request.method().equals(HttpMethod.GET)
                && List.of("4").equals(query.get("EIO"))
                && List.of("websocket").equals(query.get("transport"))
                && !query.containsKey("sid")
                && request.headers().containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true);
    }

    private static FullHttpResponse badRequest() {
        ByteBuf body = Unpooled.copiedBuffer("{\"code\":3,\"message\":\"Bad request\"}", UTF_8);
        FullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.BAD_REQUEST, body);
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return response;
    }
}

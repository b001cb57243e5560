package workbook.wire.engineio;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import workbook.wire.engineio.EngineOptions.CrossOrigin;

/** One HTTP request that waits for its answer; any thread may give it. */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes the connection
final class HttpExchange {
    private static final String JSON = "application/json";
    private static final int MILLIS_TO_SEND_THE_REST = 1_000;

    private final ChannelHandlerContext context;
    private final CrossOrigin crossOrigin;
    private final @Nullable String origin;
    private final boolean keepAlive;
    private final Runnable answered;
    private @Nullable ChannelFutureListener watcher;
    private Consumer<Channel> ending = Channel::close;

    /**
     * @param answered is run on the connection's thread when the answer is written
     */
    HttpExchange(ChannelHandlerContext context, CrossOrigin crossOrigin, HttpRequest request, Runnable answered) {
        this.context = context;
        this.crossOrigin = crossOrigin;
        this.origin = request.headers().get(HttpHeaderNames.ORIGIN);
        this.keepAlive = HttpUtil.isKeepAlive(request);
        this.answered = answered;
    }

    /** Runs when the client closes the connection before it has its answer. */
    void whenGone(Runnable reaction) {
        watcher = closed -> reaction.run();
        context.channel().closeFuture().addListener(watcher);
    }

    /** Takes over the body. */
    void answer(HttpResponseStatus status, String type, ByteBuf body) {
        answer(status, type, body, keepAlive);
    }

    void answer(HttpResponseStatus status, String type, String body) {
        answer(status, type, utf8(body));
    }

    private ByteBuf utf8(String text) {
        return ByteBufUtil.writeUtf8(context.alloc(), text);
    }

    /** Says why, and closes the connection: nothing that follows would be understood. */
    void refuse(BadRequest reason) {
        answer(reason.status(), JSON, utf8(reason.json()), false);
    }

    /**
     * Says why to a client that still sends. It may not look at an answer before it has sent everything, and
     * closing at once would only tell it that the line is broken. So the rest is read, and thrown away.
     */
    void refuseUnread(BadRequest reason) {
        ending = channel -> {
            if (channel instanceof DuplexChannel duplex) {
                duplex.shutdownOutput();
                channel.eventLoop().schedule(() -> channel.close(), MILLIS_TO_SEND_THE_REST, TimeUnit.MILLISECONDS);
            } else {
                channel.close();
            }
        };
        refuse(reason);
    }

    /** For a client that the application does not let in. */
    void refuse(HttpResponseStatus status) {
        answer(status, JSON, utf8(BadRequest.forbidden()), false);
    }

    /** The answer to a browser that asks what a page of another site may do. */
    void allow() {
        FullHttpResponse response = response(HttpResponseStatus.NO_CONTENT, Unpooled.EMPTY_BUFFER);
        if (crossOrigin.allowed()) {
            String headers = crossOrigin.headers();
            response.headers()
                    .set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST")
                    .set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, headers == null ? "content-type" : headers);
        }
        write(response, keepAlive);
    }

    private void answer(HttpResponseStatus status, String type, ByteBuf body, boolean stays) {
        FullHttpResponse response = response(status, body);
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, type)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store");
        write(response, stays);
    }

    private FullHttpResponse response(HttpResponseStatus status, ByteBuf body) {
        FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, body);
        permit(response.headers());
        return response;
    }

    /** Without these headers, a page of another site cannot read the answer; nor the reason of a refusal. */
    private void permit(HttpHeaders headers) {
        if (!crossOrigin.allowed()) {
            return;
        }
        String one = crossOrigin.origin() == null ? origin : crossOrigin.origin();
        headers.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, one == null ? "*" : one);
        if (one != null && !one.equals("*")) {
            headers.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true")
                    .set(HttpHeaderNames.VARY, "Origin");
        }
    }

    private void write(FullHttpResponse response, boolean stays) {
        if (watcher != null) {
            context.channel().closeFuture().removeListener(watcher);
        }
        HttpUtil.setKeepAlive(response, stays);
        context.writeAndFlush(response).addListener((ChannelFutureListener) written -> {
            if (stays && written.isSuccess()) {
                answered.run();
            } else {
                ending.accept(written.channel());
            }
        });
    }
}

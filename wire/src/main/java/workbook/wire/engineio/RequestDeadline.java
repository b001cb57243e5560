package workbook.wire.engineio;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection whose request does not become complete: one that says nothing, stops in the middle,
 * or sends a byte now and then.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes the connection
final class RequestDeadline extends ChannelDuplexHandler {
    /** A long body over a slow line takes a while; as long as it comes, it has this long. */
    private static final int BODY_MS = 30_000;

    private final int first;
    private final int idle;
    private @Nullable Future<?> deadline;
    private long began;
    private boolean reading;
    private int unanswered;

    /**
     * @param first milliseconds until the head of a connection's first request, and between the parts of
     *     a body
     * @param idle milliseconds until the head of each further request
     */
    RequestDeadline(int first, int idle) {
        this.first = first;
        this.idle = idle;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        if (context.channel().isActive()) {
            arm(context, first);
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        arm(context, first);
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof LastHttpContent) {
            reading = false;
            unanswered++;
            disarm();
        } else {
            reading = true;
            if (message instanceof HttpRequest) {
                began = System.nanoTime();
            }
            long left = BODY_MS - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
            arm(context, Math.min(first, left));
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent && !isInterim(message)) {
            unanswered--;
            if (unanswered == 0 && !reading) { // a client may have sent its next request before this answer
                arm(context, idle);
            }
        }
        context.write(message, promise);
    }

    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        disarm();
    }

    private void arm(ChannelHandlerContext context, long millis) {
        disarm();
        deadline = context.executor().schedule(() -> expire(context), millis, TimeUnit.MILLISECONDS);
    }

    private void disarm() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    private static void expire(ChannelHandlerContext context) {
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.REQUEST_TIMEOUT, Unpooled.EMPTY_BUFFER);
        response.headers()
                .set(HttpHeaderNames.CONTENT_LENGTH, 0)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }
}

package workbook.wire;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakerFactory;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket client that knows nothing of Socket.IO: it sends frames and shows what arrives.
 *
 * <p>It uses Netty, because the JDK's client sometimes misses the end of a connection without a close frame.
 */
public final class RawClient implements AutoCloseable {
    /** What is heard in place of a frame when the connection has ended. */
    public static final String CLOSED = "closed";

    private static final EventLoopGroup THREADS =
            new NioEventLoopGroup(1, new DefaultThreadFactory("raw client", true));
    private static final long PATIENCE_MS = 3_000;

    private final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();
    private final Channel channel;

    RawClient(ListeningServer server, String query) {
        this(URI.create("ws://127.0.0.1:" + server.port() + "/socket.io/?EIO=4&transport=websocket" + query));
    }

    /** Opens a WebSocket there. */
    public RawClient(URI place) {
        var handshake = WebSocketClientHandshakerFactory.newHandshaker(
                place, WebSocketVersion.V13, null, false, new DefaultHttpHeaders(), 10_000_000);
        var opening = new CompletableFuture<Void>();
        channel = new Bootstrap()
                .group(THREADS)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel made) {
                        made.pipeline()
                                .addLast(new HttpClientCodec())
                                .addLast(new HttpObjectAggregator(10_000))
                                .addLast(new WebSocketClientProtocolHandler(handshake, false, false))
                                .addLast(new WebSocketFrameAggregator(10_000_000))
                                .addLast(new Ear(opening));
                    }
                })
                .connect(place.getHost(), place.getPort())
                .syncUninterruptibly()
                .channel();
        opening.join();
    }

    /** Has read the Engine.IO handshake. */
    static RawClient shaken(ListeningServer server) {
        RawClient client = new RawClient(server, "");
        client.hears();
        return client;
    }

    /** Has joined the main namespace. */
    static RawClient joined(ListeningServer server) {
        return shaken(server).sends("40").skips();
    }

    /** Sends text frames. */
    public RawClient sends(String... frames) {
        for (String frame : frames) {
            send(new TextWebSocketFrame(frame));
        }
        return this;
    }

    RawClient sendsInPieces(String... pieces) {
        for (int i = 0; i < pieces.length; i++) {
            boolean last = i == pieces.length - 1;
            send(
                    i == 0
                            ? new TextWebSocketFrame(last, 0, pieces[i])
                            : new ContinuationWebSocketFrame(last, 0, pieces[i]));
        }
        return this;
    }

    /** Sends a binary frame. */
    public RawClient sendsBytes(byte... frame) {
        send(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(frame)));
        return this;
    }

    /** Sends a ping of WebSocket's own, whose answer is heard as {@code pong} and the text. */
    public RawClient pings(String text) {
        send(new PingWebSocketFrame(Unpooled.copiedBuffer(text, StandardCharsets.UTF_8)));
        return this;
    }

    private void send(WebSocketFrame frame) {
        channel.writeAndFlush(frame).awaitUninterruptibly(); // if it fails, the connection has ended: hears() says so
    }

    RawClient skips() {
        hears();
        return this;
    }

    /** The next frame: text, {@code bytes 010203}, {@code closed}, or what shows that none came. */
    public String hears() {
        String next = hearsWithin(PATIENCE_MS);
        return next == null ? "nothing within " + PATIENCE_MS + " ms" : next;
    }

    @Nullable
    String hearsWithin(long millis) {
        try {
            return arrived.poll(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** All frames up to the one that closes, or up to a silence. */
    String hearsToTheEnd() {
        StringBuilder all = new StringBuilder();
        String frame = "";
        for (int frames = 0; frames < 100 && !frame.equals(CLOSED) && !frame.startsWith("nothing"); frames++) {
            frame = hears();
            all.append(frame).append(' ');
        }
        return all.toString().strip();
    }

    /** Ends the TCP connection. */
    public void cuts() {
        channel.close().syncUninterruptibly();
    }

    @Override
    public void close() {
        cuts();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // one that has gone needs no closing
    private final class Ear extends ChannelInboundHandlerAdapter {
        private final CompletableFuture<Void> opening;

        Ear(CompletableFuture<Void> opening) {
            this.opening = opening;
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event == WebSocketClientProtocolHandler.ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
                opening.complete(null);
            }
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            WebSocketFrame frame = (WebSocketFrame) message;
            ByteBuf content = frame.content();
            if (frame instanceof TextWebSocketFrame) {
                arrived.add(content.toString(StandardCharsets.UTF_8));
            } else if (frame instanceof BinaryWebSocketFrame) {
                arrived.add("bytes " + ByteBufUtil.hexDump(content));
            } else if (frame instanceof PongWebSocketFrame) {
                arrived.add("pong " + content.toString(StandardCharsets.UTF_8));
            } else if (frame instanceof CloseWebSocketFrame) {
                arrived.add(CLOSED);
            }
            frame.release();
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            arrived.add(CLOSED);
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable problem) {
            opening.completeExceptionally(problem);
            context.close();
        }
    }
}

package workbook.kit.network;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A client's connection to a line, and the connection to the server that belongs to it. HTTP at first,
 * on both sides; behind an upgrade, WebSocket on both.
 *
 * <p>All of it runs on the network's own thread.
 */
@SuppressWarnings("FutureReturnValueIgnored") // of a write or a close that fails, the channel's end tells
final class ProxiedConnection {

    private static final int LARGEST = 1 << 26;
    private static final String PROBE = "probe";
    private static final String ID = "\\{.*\"sid\"\\s*:\\s*\"([^\"]+)\".*";
    private static final Pattern OPENED = Pattern.compile("0" + ID, Pattern.DOTALL);
    private static final Pattern JOINED = Pattern.compile("40(?:/[^,{]*,)?" + ID, Pattern.DOTALL);

    private final Line line;
    private final Side client;
    private final Side server;
    private final Deque<Asked> asked = new ArrayDeque<>();
    private @Nullable ChannelFuture connecting;
    private int handingOn;
    private String session = "";
    private boolean carriesSession; // as a WebSocket that is in use, and is not only being tried

    /** A request whose answer is still to come. */
    private record Asked(HttpMethod method, boolean polling, String session) {}

    ProxiedConnection(Line line, Channel clientChannel) {
        this.line = line;
        client = new Side(line.toServer());
        server = new Side(line.toClient());
        client.channel = clientChannel;
    }

    /** Called when the client's connection was accepted. */
    void begin() {
        Channel channel = client.open();
        line.add(this);
        channel.pipeline().addLast(new Reader(client));
        channel.pipeline().addLast("http", new HttpServerCodec());
        channel.pipeline().addLast("whole", new HttpObjectAggregator(LARGEST));
        channel.pipeline().addLast(new Receiver(client));
        updateReading();
    }

    private ChannelFuture toServer() {
        ChannelFuture known = connecting;
        if (known != null) {
            return known;
        }
        ChannelFuture connection = line.network().connect(line.serverPort(), new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                server.channel = channel;
                channel.pipeline().addLast(new Reader(server));
                channel.pipeline().addLast("http", new HttpClientCodec());
                channel.pipeline().addLast("whole", new HttpObjectAggregator(LARGEST));
                channel.pipeline().addLast(new Receiver(server));
                updateReading();
            }
        });
        connecting = connection;
        return connection;
    }

    /** One of the two channels, and what comes from it. */
    private static final class Side {

        private final Direction direction;
        private final PacketAssembler webSocket = new PacketAssembler();
        private @Nullable Channel channel;
        private @Nullable FrameDecoder frames;
        private boolean complete;
        private boolean half;
        private @Nullable ScheduledFuture<?> pause;

        Side(Direction direction) {
            this.direction = direction;
        }

        Channel open() {
            Channel here = channel;
            if (here == null) {
                throw new IllegalStateException("not connected");
            }
            return here;
        }

        boolean isWritable() {
            Channel here = channel;
            return here == null || !here.isActive() || here.isWritable();
        }
    }

    private void updateReading() {
        reads(client, server);
        reads(server, client);
    }

    /** Reads at the direction's new speed, at once: a pause of the old one is over. */
    void changesSpeed() {
        goesOn(client);
        goesOn(server);
    }

    private void goesOn(Side side) {
        ScheduledFuture<?> pause = side.pause;
        if (pause != null) {
            pause.cancel(false);
            side.pause = null;
        }
        updateReading();
    }

    private static void reads(Side from, Side to) {
        Channel channel = from.channel;
        if (channel != null) {
            channel.config().setAutoRead(mayRead(from, to));
        }
    }

    private static boolean mayRead(Side from, Side to) {
        return from.direction.bytesPerSecond() > 0 && from.pause == null && to.isWritable();
    }

    boolean isQuiet() {
        return handingOn == 0 && isQuiet(client) && isQuiet(server);
    }

    private static boolean isQuiet(Side side) {
        boolean stopped = side.direction.bytesPerSecond() == 0;
        return stopped || !(side.half || side.pause != null || side.webSocket.isWaiting());
    }

    /** Ends both sides without a goodbye. */
    void cut() {
        if (carriesSession) {
            line.lost(session);
        }
        line.toServer().lose(this);
        line.toClient().lose(this);
        reset(client.channel);
        reset(server.channel);
        line.remove(this);
    }

    private static void reset(@Nullable Channel channel) {
        if (channel != null && channel.isOpen()) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            channel.close();
        }
    }

    /** Counts what goes out, and reads only as fast as it may. */
    private final class Reader extends ChannelDuplexHandler {

        private final Side side;

        Reader(Side side) {
            this.side = side;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            int length = ((ByteBuf) message).readableBytes();
            side.complete = false;
            context.fireChannelRead(message);
            FrameDecoder decoder = side.frames;
            side.half = !side.complete || (decoder != null && decoder.isHalf());
            int speed = side.direction.bytesPerSecond();
            if (speed != Direction.FULL_SPEED && speed > 0) {
                long nanos = length * 1_000_000_000L / speed;
                side.pause = context.executor().schedule(() -> goesOn(side), nanos, TimeUnit.NANOSECONDS);
                updateReading();
            }
        }

        /** A decoder that has half a message asks for the rest, whether or not the channel reads by itself. */
        @Override
        public void read(ChannelHandlerContext context) {
            if (mayRead(side, other(side))) {
                context.read();
            }
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            if (message instanceof ByteBuf bytes) {
                other(side).direction.countBytes(bytes.readableBytes());
            }
            context.write(message, promise);
        }

        @Override
        public void channelWritabilityChanged(ChannelHandlerContext context) {
            updateReading();
            context.fireChannelWritabilityChanged();
        }
    }

    private Side other(Side side) {
        return side == client ? server : client;
    }

    /** Takes what has come whole. */
    private final class Receiver extends ChannelInboundHandlerAdapter {

        private final Side side;

        Receiver(Side side) {
            this.side = side;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            side.complete = true;
            if (message instanceof FullHttpRequest request) {
                requested(request);
            } else if (message instanceof FullHttpResponse response) {
                answered(response);
            } else if (message instanceof WebSocketFrame frame) {
                framed(side, frame);
            } else {
                ReferenceCountUtil.release(message);
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            ended(side);
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable problem) {
            context.close(); // a reset, or what is neither HTTP nor WebSocket
        }
    }

    /** A side has ended, which the other is told in its turn. */
    private void ended(Side side) {
        side.half = false;
        side.direction.send(this, List.of(), () -> {
            if (side == client) {
                line.remove(this);
            }
            if (side == client && connecting != null) {
                connecting.addListener(any -> closes(server.channel));
            } else {
                closes(other(side).channel);
            }
        });
    }

    private static void closes(@Nullable Channel channel) {
        if (channel != null) {
            channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(any -> channel.close());
        }
    }

    private void handOn(Side to, Object message) {
        handingOn++;
        if (to == client) {
            client.open().writeAndFlush(message).addListener(any -> handingOn--);
            return;
        }
        toServer().addListener(connected -> {
            if (connected.isSuccess()) {
                server.open().writeAndFlush(message).addListener(any -> handingOn--);
            } else {
                handingOn--;
                ReferenceCountUtil.release(message);
                reset(client.channel);
            }
        });
    }

    private void requested(FullHttpRequest request) {
        var query = new QueryStringDecoder(request.uri());
        String session = parameter(query, "sid");
        if (!line.lets(session)) {
            request.release();
            cut();
            return;
        }
        if (!session.isEmpty()) {
            line.opened(session);
        }
        boolean polling = parameter(query, "transport").equals("polling");
        this.session = session;
        request.headers().remove(HttpHeaderNames.SEC_WEBSOCKET_EXTENSIONS);
        request.headers().remove(HttpHeaderNames.ACCEPT_ENCODING);
        request.headers().remove(HttpHeaderNames.EXPECT);
        Direction direction = client.direction;
        if (polling && request.method().equals(HttpMethod.POST)) {
            posted(request, session);
        } else {
            direction.send(this, List.of(), () -> ask(request, new Asked(request.method(), polling, session)));
        }
    }

    private static String parameter(QueryStringDecoder query, String name) {
        List<String> values = query.parameters().getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    private void ask(FullHttpRequest request, Asked question) {
        asked.add(question);
        handOn(server, request);
    }

    private void posted(FullHttpRequest request, String session) {
        List<Packet> came = PollingBody.read(request.content(), client.direction.polling(session));
        List<Packet> packets = fates(client.direction, came);
        if (packets.isEmpty()) {
            FullHttpResponse taken = taken(request);
            request.release();
            server.direction.send(this, List.of(), () -> handOn(client, taken));
            return;
        }
        FullHttpRequest changed = request.replace(PollingBody.write(packets));
        changed.headers().set(HttpHeaderNames.CONTENT_LENGTH, changed.content().readableBytes());
        changed.headers().remove(HttpHeaderNames.TRANSFER_ENCODING);
        request.release();
        client.direction.send(this, packets, () -> ask(changed, new Asked(HttpMethod.POST, true, session)));
    }

    /** What the server would say to packets that never reach it. */
    private static FullHttpResponse taken(FullHttpRequest request) {
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.copiedBuffer("ok", StandardCharsets.US_ASCII));
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, "text/html");
        response.headers()
                .set(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes());
        String origin = request.headers().get(HttpHeaderNames.ORIGIN);
        if (origin != null) {
            response.headers().set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            response.headers().set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
        }
        return response;
    }

    private void answered(FullHttpResponse response) {
        Asked question = asked.poll();
        boolean polled = question != null
                && question.polling()
                && question.method().equals(HttpMethod.GET)
                && response.status().equals(HttpResponseStatus.OK);
        if (response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
            upgrades(server);
            server.direction.send(this, List.of(), () -> {
                handOn(client, response);
                upgrades(client);
            });
        } else if (polled) {
            polled(response, question.session());
        } else {
            server.direction.send(this, List.of(), () -> handOn(client, response));
        }
    }

    private void polled(FullHttpResponse response, String session) {
        List<Packet> came = PollingBody.read(response.content(), server.direction.polling(session));
        came.forEach(this::noteSession);
        List<Packet> packets = fates(server.direction, came);
        ByteBuf body = packets.isEmpty()
                ? Unpooled.copiedBuffer("6", StandardCharsets.US_ASCII) // noop: the client polls again
                : PollingBody.write(packets);
        FullHttpResponse changed = response.replace(body);
        changed.headers().set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        changed.headers().remove(HttpHeaderNames.TRANSFER_ENCODING);
        response.release();
        server.direction.send(this, packets, () -> handOn(client, changed));
    }

    private void noteSession(Packet packet) {
        Matcher opened = OPENED.matcher(packet.text());
        Matcher joined = JOINED.matcher(packet.text());
        if (opened.matches()) {
            session = opened.group(1);
            line.opened(session);
        } else if (joined.matches()) {
            line.joined(session, joined.group(1));
        }
    }

    private static List<Packet> fates(Direction direction, List<Packet> came) {
        List<Packet> packets = new ArrayList<>();
        came.forEach(packet -> packets.addAll(direction.fate(packet)));
        return packets;
    }

    /** From HTTP to WebSocket. */
    private void upgrades(Side side) {
        ChannelPipeline pipeline = side.open().pipeline();
        if (pipeline.get("http") == null) {
            return; // it has ended
        }
        var decoder = new FrameDecoder(side == client);
        side.frames = decoder;
        pipeline.addAfter("whole", "frames", decoder);
        pipeline.addAfter("frames", "fragments", new WebSocketFrameAggregator(LARGEST));
        pipeline.addAfter("fragments", "frames out", new WebSocket13FrameEncoder(side == server));
        pipeline.remove("whole");
        if (pipeline.get("http") instanceof HttpClientCodec codec) {
            codec.removeOutboundHandler();
            side.open().eventLoop().execute(() -> removeHttp(pipeline)); // it hands on what came behind the answer
        } else {
            removeHttp(pipeline);
        }
    }

    private static void removeHttp(ChannelPipeline pipeline) {
        if (pipeline.get("http") != null) {
            pipeline.remove("http");
        }
    }

    /** Tells whether a frame has come half. */
    private static final class FrameDecoder extends WebSocket13FrameDecoder {

        FrameDecoder(boolean masked) {
            super(WebSocketDecoderConfig.newBuilder()
                    .expectMaskedFrames(masked)
                    .maxFramePayloadLength(LARGEST)
                    .withUTF8Validator(false)
                    .build());
        }

        boolean isHalf() {
            return actualReadableBytes() > 0;
        }
    }

    private void framed(Side from, WebSocketFrame frame) {
        byte[] content = ByteBufUtil.getBytes(frame.content());
        if (frame instanceof TextWebSocketFrame) {
            crosses(from, from.webSocket.text(content));
            frame.release();
        } else if (frame instanceof BinaryWebSocketFrame) {
            crosses(from, from.webSocket.binary(content));
            frame.release();
        } else {
            from.direction.send(this, List.of(), () -> handOnFrame(from, frame));
        }
    }

    private void crosses(Side from, List<Packet> came) {
        for (Packet packet : came) {
            noteSession(packet);
            carriesSession |= !session.isEmpty() && !packet.text().startsWith(PROBE, 1);
            List<Packet> packets = from.direction.fate(packet);
            if (!packets.isEmpty()) {
                from.direction.send(this, packets, () -> packets.forEach(each -> handOnPacket(from, each)));
            }
        }
    }

    private void handOnPacket(Side from, Packet packet) {
        if (!packet.isStray()) {
            handOnFrame(from, new TextWebSocketFrame(Unpooled.wrappedBuffer(packet.head())));
        }
        packet.attached().forEach(bytes -> handOnFrame(from, new BinaryWebSocketFrame(Unpooled.wrappedBuffer(bytes))));
    }

    private void handOnFrame(Side from, WebSocketFrame frame) {
        from.direction.countFrame();
        handOn(other(from), frame);
    }
}

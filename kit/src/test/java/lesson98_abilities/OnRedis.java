package lesson98_abilities;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.store.MemoryStoreFactory;
import com.corundumstudio.socketio.store.pubsub.PubSubListener;
import com.corundumstudio.socketio.store.pubsub.PubSubMessage;
import com.corundumstudio.socketio.store.pubsub.PubSubStore;
import com.corundumstudio.socketio.store.pubsub.PubSubType;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.LineBasedFrameDecoder;
import io.netty.handler.codec.string.StringDecoder;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A chat on several servers, joined by the channels of a Redis; without a library for that. */
public final class OnRedis {

    static void options(Configuration options, URI redis, Consumer<String> log) {
        options.setStoreFactory(new MemoryStoreFactory() {
            private final PubSubStore channels = new Channels(redis, log);

            @Override
            public PubSubStore pubSubStore() {
                return channels;
            }

            @Override
            public void shutdown() {
                channels.shutdown();
            }
        });
    }

    static void configure(SocketIONamespace chat, URI redis, Consumer<String> log) {
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            chat.getBroadcastOperations().sendEvent("said", client, text);
            ack.sendAckData("ok");
        });
        chat.addEventListener("where", String.class, (client, any, ack) -> {
            log.accept("asked");
            ack.sendAckData(redis.getScheme());
        });
    }

    private OnRedis() {}

    /** Publishes on a connection for each message, and subscribes on one for each channel. */
    private static final class Channels implements PubSubStore {

        private static final int LONGEST = 100_000;
        private static final int PAUSE_MILLIS = 10;

        private final long node = UUID.randomUUID().getMostSignificantBits();
        private final URI redis;
        private final Consumer<String> log;
        private final EventLoopGroup group =
                new NioEventLoopGroup(1, new DefaultThreadFactory("redisson-like", true)); // a name that the kit knows

        Channels(URI redis, Consumer<String> log) {
            this.redis = redis;
            this.log = log;
        }

        @Override
        public void publish(PubSubType type, PubSubMessage message) {
            message.setNodeId(node);
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), redis.getPort())) {
                String command = "PUBLISH " + type + " " + written(message) + "\r\n";
                socket.getOutputStream().write(command.getBytes(StandardCharsets.UTF_8));
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
            } catch (IOException away) {
                log.accept("away");
            }
        }

        @Override
        public <T extends PubSubMessage> void subscribe(PubSubType type, PubSubListener<T> listener, Class<T> of) {
            var subscribed = new CountDownLatch(1);
            connect(type, line -> {
                if (line.startsWith(":")) {
                    subscribed.countDown();
                } else if (line.startsWith("rO0")) {
                    T message = of.cast(read(line));
                    if (message.getNodeId() != node) {
                        listener.onMessage(message);
                    }
                }
            });
            try {
                subscribed.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Also again and again, each time that the connection ends. */
        private void connect(PubSubType type, Consumer<String> lines) {
            new Bootstrap()
                    .group(group)
                    .channel(NioSocketChannel.class)
                    .handler(new ChannelInitializer<>() {
                        @Override
                        protected void initChannel(Channel channel) {
                            channel.pipeline()
                                    .addLast(
                                            new LineBasedFrameDecoder(LONGEST), new StringDecoder(), new Reader(lines));
                            channel.closeFuture().addListener(closed -> connectsAgain(type, lines));
                        }
                    })
                    .connect(InetAddress.getLoopbackAddress(), redis.getPort())
                    .addListener((ChannelFuture connected) -> {
                        if (connected.isSuccess()) {
                            var unused = connected.channel().writeAndFlush(bytes("SUBSCRIBE " + type));
                        }
                    });
        }

        private void connectsAgain(PubSubType type, Consumer<String> lines) {
            if (!group.isShuttingDown()) {
                var unused = group.schedule(() -> connect(type, lines), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            }
        }

        private static ByteBuf bytes(String command) {
            return Unpooled.copiedBuffer(command + "\r\n", StandardCharsets.UTF_8);
        }

        private static String written(PubSubMessage message) throws IOException {
            var bytes = new ByteArrayOutputStream();
            new ObjectOutputStream(bytes).writeObject(message);
            return Base64.getEncoder().encodeToString(bytes.toByteArray());
        }

        @SuppressWarnings("BanSerializableRead") // this test has written it
        private static Object read(String line) {
            try {
                return new ObjectInputStream(
                                new ByteArrayInputStream(Base64.getDecoder().decode(line)))
                        .readObject();
            } catch (IOException | ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void unsubscribe(PubSubType type) {}

        @Override
        public void shutdown() {
            var unused = group.shutdownGracefully(0, 0, TimeUnit.SECONDS);
        }
    }

    private static final class Reader extends SimpleChannelInboundHandler<String> {

        private final Consumer<String> lines;

        Reader(Consumer<String> lines) {
            this.lines = lines;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, String line) {
            lines.accept(line);
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cut) {
            var unused = context.close();
        }
    }
}

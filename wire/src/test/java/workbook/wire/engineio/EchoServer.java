package workbook.wire.engineio;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A server without Socket.IO that sends each message back. */
final class EchoServer implements AutoCloseable, EngineApplication {
    static final int LONGEST = 100_000;

    private final EventLoopGroup threads = new NioEventLoopGroup(3);
    private final EngineServer engine;
    private final Channel listening;

    /** What the application was told: {@code pong} and {@code closed}. */
    final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    EchoServer(int pingInterval, int pingTimeout, int upgradeTimeout, int requestTimeout) {
        var options = new EngineOptions(
                "/engine.io/",
                true,
                true,
                pingInterval,
                pingTimeout,
                upgradeTimeout,
                requestTimeout,
                LONGEST,
                LONGEST,
                true,
                true,
                new EngineOptions.CrossOrigin(true, null, "x-mine"),
                new HttpDecoderConfig());
        engine = new EngineServer(options, this);
        listening = new ServerBootstrap()
                .group(threads)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel connection) {
                        engine.serve(connection.pipeline());
                    }
                })
                .bind("127.0.0.1", 0)
                .syncUninterruptibly()
                .channel();
    }

    /** With time for everything, as in production. */
    static EchoServer patient() {
        return new EchoServer(25_000, 20_000, 10_000, 5_000);
    }

    /** With a heartbeat that a test can wait for, and time to answer it. */
    static EchoServer beating() {
        return new EchoServer(200, 5_000, 10_000, 5_000);
    }

    /** With a heartbeat that must be answered soon. */
    static EchoServer impatient() {
        return new EchoServer(1_000, 1_500, 10_000, 5_000);
    }

    int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    int sessions() {
        return engine.sessions();
    }

    /** Lets everybody in but a client whose address has {@code refuse}; says {@code hello} if it has that. */
    @Override
    public EngineReceiver open(EngineSession session, FullHttpRequest request) throws RefusedException {
        if (request.uri().contains("refuse")) {
            throw new RefusedException(HttpResponseStatus.UNAUTHORIZED);
        }
        if (request.uri().contains("hello")) {
            session.send(EnginePacket.text("4hello"));
        }
        return new EngineReceiver() {
            @Override
            public void text(ByteBuf packet) {
                String text = packet.toString(StandardCharsets.UTF_8);
                switch (text) {
                    case "4close" -> {
                        session.send(EnginePacket.text("4bye"));
                        session.flush();
                        session.close();
                    }
                    case "4reject" -> session.reject();
                    case "4many" -> {
                        for (int i = 0; i < 10_000; i++) {
                            session.send(EnginePacket.text("4" + i));
                            session.flush();
                        }
                    }
                    default -> {
                        session.send(EnginePacket.text(packet.copy()));
                        session.flush();
                    }
                }
            }

            @Override
            public void binary(ByteBuf message) {
                session.send(EnginePacket.binary(message.copy()));
                session.flush();
            }

            @Override
            public void pong() {
                told.add("pong");
            }

            @Override
            public void closed() {
                told.add("closed");
            }
        };
    }

    @Override
    public void close() {
        threads.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }
}

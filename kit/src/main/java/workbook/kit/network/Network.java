package workbook.kit.network;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.Future;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A network between clients and a server, all on this machine, that fails when the test says so.
 *
 * <p>Each line is a port at 127.0.0.1: whatever speaks Socket.IO connects there, in Java or not, in
 * this JVM or not, by WebSocket or long-polling. The network understands what crosses, packet by
 * packet, so it can lose a single event. It asks both sides not to compress.
 *
 * <p>What is random comes from the seed, for each direction of each line by itself: the same traffic
 * on a line meets the same faults. Threads and ports exist from the first line on, until {@link
 * #close}.
 */
public final class Network implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 5_000;
    private static final int CLOSE_MILLIS = 1_000;
    private static final int READ_AT_ONCE = 2_048; // so that a slow line is slow evenly
    private static final int SYSTEM_BUFFER = 32_768; // so that a sender soon notices that nobody reads

    private final long seed;
    private final Consumer<PacketOutcome> recorder;
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private @Nullable NioEventLoopGroup group;
    private @Nullable EventLoop loop;
    private boolean closed;

    /** A network whose random faults come from that seed. */
    public Network(long seed) {
        this(seed, crossing -> {});
    }

    /**
     * A network that tells what becomes of each packet.
     *
     * @param recorder is called on the network's own thread, in the order of what happens; it must
     *     neither block nor throw
     */
    public Network(long seed, Consumer<PacketOutcome> recorder) {
        this.seed = seed;
        this.recorder = recorder;
    }

    /**
     * A new line to a server at 127.0.0.1.
     *
     * @param name what the line is called in what is recorded; part of the seed
     * @param serverPort the server's port; nobody needs to listen there yet
     */
    public Line line(String name, int serverPort) {
        EventLoop here = start();
        var line = new Line(this, name, serverPort, 31 * (31 * seed + name.hashCode()));
        ChannelFuture bound = new ServerBootstrap()
                .group(here)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_RCVBUF, SYSTEM_BUFFER)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.RCVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(READ_AT_ONCE))
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel client) {
                        new ProxiedConnection(line, client).begin();
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), 0);
        if (!bound.awaitUninterruptibly(PATIENCE_MILLIS) || !bound.isSuccess()) {
            throw new IllegalStateException("Cannot listen on 127.0.0.1 for the line " + name + ".", bound.cause());
        }
        line.listensOn(((InetSocketAddress) bound.channel().localAddress()).getPort());
        lines.add(line);
        return line;
    }

    private synchronized EventLoop start() {
        if (closed) {
            throw new IllegalStateException("This network is closed; make a new one.");
        }
        if (loop == null) {
            group = new NioEventLoopGroup(1, this::thread);
            loop = group.next();
        }
        return loop;
    }

    private Thread thread(Runnable work) {
        var thread = new NetworkThread(work);
        threads.add(thread);
        return thread;
    }

    /** Has a class of its own, so that nobody takes it for a thread that an exercise started. */
    private static final class NetworkThread extends Thread {

        NetworkThread(Runnable work) {
            super(work, "network");
            setDaemon(true);
        }
    }

    /**
     * Whether nothing is under way: nothing waits for its delay to pass, nothing has come half, nothing
     * has been taken that was not handed on. What is held by a silence, or is not even read because of
     * {@link Direction#stopsReading}, doesn't count: it won't come by itself. What a sender has given to
     * its operating system and the network has not read yet cannot be known here; what is sent behind
     * it on the same connection proves that it has come.
     */
    public boolean quiet() {
        return lines.isEmpty() || ask(() -> lines.stream().allMatch(Line::isQuiet));
    }

    /** Cuts all lines, and ends the network's thread; returns within a second. */
    @Override
    public void close() {
        NioEventLoopGroup ending;
        synchronized (this) {
            closed = true;
            ending = group;
        }
        if (ending == null) {
            return;
        }
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(CLOSE_MILLIS);
        if (!ending.isShuttingDown()) {
            ending.submit(() -> lines.forEach(Line::cutAll)).awaitUninterruptibly(CLOSE_MILLIS / 2);
        }
        ending.shutdownGracefully(0, 0, TimeUnit.MILLISECONDS)
                .awaitUninterruptibly(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        for (Thread thread : threads) {
            joins(thread, end);
        }
    }

    private static void joins(Thread thread, long end) {
        try {
            TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, end - System.nanoTime()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    EventLoop loop() {
        return start();
    }

    /** A connection to the server, under way. */
    ChannelFuture connect(int port, ChannelHandler handler) {
        return new Bootstrap()
                .group(loop())
                .channel(NioSocketChannel.class)
                .option(ChannelOption.SO_RCVBUF, SYSTEM_BUFFER)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.RCVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(READ_AT_ONCE))
                .handler(handler)
                .connect(InetAddress.getLoopbackAddress(), port);
    }

    void record(PacketOutcome crossing) {
        recorder.accept(crossing);
    }

    /** Does it on the network's own thread, and returns when it is done. */
    void run(Runnable change) {
        Boolean done = ask(() -> {
            change.run();
            return true;
        });
        assert done;
    }

    /** Asks on the network's own thread. */
    <T> T ask(Callable<T> question) {
        EventLoop here = start();
        try {
            if (here.inEventLoop()) {
                return question.call();
            }
            Future<T> asked = here.submit(question);
            if (!asked.awaitUninterruptibly(PATIENCE_MILLIS)) {
                throw new IllegalStateException("The network's thread does not answer: its recorder may block.");
            }
            if (!asked.isSuccess()) {
                throw asked.cause();
            }
            return asked.getNow();
        } catch (RuntimeException | Error problem) {
            throw problem;
        } catch (Throwable problem) {
            throw new IllegalStateException(problem);
        }
    }
}

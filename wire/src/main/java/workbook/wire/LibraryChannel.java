package workbook.wire;

import io.netty.channel.AbstractChannel;
import io.netty.channel.ChannelConfig;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelMetadata;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.channel.DefaultChannelConfig;
import io.netty.channel.EventLoop;
import java.net.SocketAddress;
import workbook.wire.engineio.EngineSession;

/**
 * The connection that the library sees: one for each session, whatever the client's transport is.
 *
 * <p>There is no socket behind it. What the library writes is taken out of the pipeline by {@link
 * DepartingPackets}; what a client sends is put in by {@link ArrivingPackets}.
 */
final class LibraryChannel extends AbstractChannel {
    private static final ChannelMetadata METADATA = new ChannelMetadata(false);

    private final EngineSession session;
    private final UnwrittenValues unwritten;
    private final ChannelConfig config = new DefaultChannelConfig(this);
    private volatile boolean open = true;

    LibraryChannel(EngineSession session, UnwrittenValues unwritten) {
        super(null);
        this.session = session;
        this.unwritten = unwritten;
    }

    /** The library sends with this, on whatever thread its user is on. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // it is the promise, which the caller gets
    public ChannelFuture writeAndFlush(Object message) {
        if (eventLoop().inEventLoop()) {
            return super.writeAndFlush(message);
        }
        ChannelPromise promise = newPromise();
        eventLoop().execute(unwritten.sentFromHere(() -> super.writeAndFlush(message, promise)));
        return promise;
    }

    @Override
    public boolean isWritable() {
        return session.isWritable();
    }

    @Override
    protected AbstractUnsafe newUnsafe() {
        return new AbstractUnsafe() {
            @Override
            public void connect(SocketAddress remote, SocketAddress local, ChannelPromise promise) {
                promise.setFailure(new UnsupportedOperationException());
            }
        };
    }

    @Override
    protected boolean isCompatible(EventLoop loop) {
        return true;
    }

    @Override
    protected SocketAddress localAddress0() {
        return session.localAddress();
    }

    @Override
    protected SocketAddress remoteAddress0() {
        return session.remoteAddress();
    }

    @Override
    protected void doBind(SocketAddress address) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void doDisconnect() {
        open = false;
    }

    @Override
    protected void doClose() {
        open = false;
    }

    @Override
    protected void doBeginRead() {
        // What the client sends comes by itself.
    }

    @Override
    protected void doWrite(ChannelOutboundBuffer buffer) {
        while (buffer.remove()) {} // nothing gets here
    }

    @Override
    public ChannelConfig config() {
        return config;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public boolean isActive() {
        return open;
    }

    @Override
    public ChannelMetadata metadata() {
        return METADATA;
    }
}

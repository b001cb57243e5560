package workbook.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.Transport;
import com.corundumstudio.socketio.listener.DefaultExceptionListener;
import com.corundumstudio.socketio.store.MemoryStoreFactory;
import io.netty.channel.ChannelHandlerContext;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a given configuration says stays, but for what the repair needs. */
class ConfigurationTest {
    @Test
    void its_exception_listener_is_told() throws InterruptedException {
        BlockingQueue<String> log = new LinkedBlockingQueue<>();
        Configuration config = ListeningServer.loopback();
        config.setExceptionListener(new DefaultExceptionListener() {
            @Override
            public void onEventException(Exception thrown, List<Object> args, SocketIOClient client) {
                log.add(args + " " + thrown.getCause());
            }
        });
        RepairedServer server = new RepairedServer(config);
        server.addNamespace("/").addEventListener("say", String.class, (client, what, ack) -> {
            throw new IllegalStateException("no");
        });
        server.start();
        RawClient.joined(server).sends("42[\"say\",\"hi\"]");
        assertEquals("[hi] null", String.valueOf(log.poll(3, TimeUnit.SECONDS)));
        server.stop();
    }

    @Test
    void a_payload_is_read_once() {
        BlockingQueue<String> caught = new LinkedBlockingQueue<>();
        Configuration config = ListeningServer.loopback();
        config.setExceptionListener(new DefaultExceptionListener() {
            @Override
            public boolean exceptionCaught(ChannelHandlerContext context, Throwable thrown) {
                return caught.add(thrown.toString());
            }
        });
        RepairedServer server = Listeners.on(new RepairedServer(config));
        RawClient ada = RawClient.shaken(server).sends("40{\"token\":[1]}").skips();
        assertEquals("430[1]", ada.sends("420[\"ask\",1]").hears());
        assertEquals(List.of(), List.copyOf(caught));
        server.stop();
    }

    @Test
    void frames_are_told_as_they_are_on_the_wire() throws InterruptedException {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        RepairedServer server = Listeners.on(RepairedServer.onLoopback());
        RawClient ada = RawClient.joined(server);
        server.listenIn((received, frame) -> told.add(received + " " + frame));
        assertEquals("430[1]", ada.sendsInPieces("420[\"ask\"", ",1]").hears());
        assertEquals("true 420[\"ask\",1]", String.valueOf(told.poll(3, TimeUnit.SECONDS)));
        assertEquals("false 430[1]", String.valueOf(told.poll(3, TimeUnit.SECONDS)));
        server.stop();
    }

    @Test
    void its_store_is_used() {
        Configuration config = ListeningServer.loopback();
        MemoryStoreFactory store = new MemoryStoreFactory();
        config.setStoreFactory(store);
        RepairedServer server = new RepairedServer(config);
        server.start();
        assertSame(store, server.getConfiguration().getStoreFactory());
        server.stop();
    }

    @Test
    void it_is_for_websocket_alone_and_without_compression() {
        RepairedServer server = RepairedServer.onLoopback();
        server.start();
        Configuration config = server.getConfiguration();
        assertEquals(List.of(Transport.WEBSOCKET), config.getTransports());
        assertEquals(List.of(false, false), List.of(config.isWebsocketCompression(), config.isHttpCompression()));
        server.stop();
    }
}

package workbook.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.Transport;
import com.corundumstudio.socketio.listener.DefaultExceptionListener;
import com.corundumstudio.socketio.store.MemoryStoreFactory;
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

package workbook.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.corundumstudio.socketio.AuthorizationResult;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.Transport;
import com.corundumstudio.socketio.listener.DefaultExceptionListener;
import com.corundumstudio.socketio.store.MemoryStoreFactory;
import io.netty.channel.ChannelHandlerContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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
    void a_given_configuration_stays_as_it_is() {
        Configuration config = ListeningServer.loopback();
        config.setPingInterval(1_234);
        config.setTransports(Transport.POLLING);
        String before = text(config);
        RepairedServer server = new RepairedServer(config);
        server.start();
        assertEquals(before, text(server.getConfiguration()));
        server.stop();
    }

    private static String text(Configuration config) {
        return String.join(
                " ",
                config.getTransports().toString(),
                String.valueOf(config.getPingInterval()),
                String.valueOf(config.getPingTimeout()),
                String.valueOf(config.getMaxFramePayloadLength()),
                String.valueOf(config.getMaxHttpContentLength()),
                String.valueOf(config.isWebsocketCompression()),
                String.valueOf(config.isHttpCompression()),
                String.valueOf(config.isRandomSession()),
                String.valueOf(config.getJsonSupport()));
    }

    private static void refuses(String transport, String other, Transport only) throws IOException {
        Configuration config = ListeningServer.loopback();
        config.setTransports(only);
        RepairedServer server = new RepairedServer(config);
        server.start();
        try (RawSocket refused = new RawSocket(server, "GET /socket.io/?EIO=4&transport=" + transport);
                RawSocket taken = new RawSocket(server, "GET /socket.io/?EIO=4&transport=" + other)) {
            assertEquals("HTTP/1.1 400 Bad Request", refused.status());
            assertNotEquals("HTTP/1.1 400 Bad Request", taken.status());
        }
        server.stop();
    }

    @Test
    void a_transport_that_is_not_configured_is_refused() throws IOException {
        refuses("polling", "websocket", Transport.WEBSOCKET);
        refuses("websocket", "polling", Transport.POLLING);
    }

    @Test
    void its_context_is_the_path() throws IOException {
        Configuration config = ListeningServer.loopback();
        config.setContext("/chat");
        RepairedServer server = new RepairedServer(config);
        server.start();
        try (RawSocket here = new RawSocket(server, "GET /chat/?EIO=4&transport=websocket");
                RawSocket there = new RawSocket(server, RawSocket.HANDSHAKE)) {
            assertEquals(RawSocket.SWITCHING, here.status());
            assertEquals("HTTP/1.1 400 Bad Request", there.status());
        }
        server.stop();
    }

    @Test
    void its_authorization_listener_decides() throws IOException {
        Configuration config = ListeningServer.loopback();
        config.setAuthorizationListener(
                data -> new AuthorizationResult("open".equals(data.getSingleUrlParam("token")), Map.of("user", "ada")));
        RepairedServer server = new RepairedServer(config);
        server.addEventListener(
                "who", Object.class, (client, what, ack) -> ack.sendAckData(client.<String>get("user")));
        server.start();
        try (RawSocket refused = new RawSocket(server, RawSocket.HANDSHAKE)) {
            assertEquals("HTTP/1.1 401 Unauthorized", refused.status());
        }
        RawClient ada = new RawClient(server, "&token=open").skips().sends("40").skips();
        assertEquals("430[\"ada\"]", ada.sends("420[\"who\"]").hears());
        assertEquals(1, server.sessions());
        server.stop();
    }

    @Test
    void an_authorization_listener_that_fails_is_a_refusal() throws IOException {
        Configuration config = ListeningServer.loopback();
        config.setAuthorizationListener(data -> {
            throw new StackOverflowError("on purpose");
        });
        RepairedServer server = new RepairedServer(config);
        server.start();
        try (RawSocket refused = new RawSocket(server, RawSocket.HANDSHAKE)) {
            assertEquals("HTTP/1.1 500 Internal Server Error", refused.status());
        }
        assertEquals(0, server.sessions());
        server.stop();
    }

    @Test
    void messages_are_compressed_for_a_client_that_offers_it() throws IOException {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(0);
        RepairedServer server = new RepairedServer(config);
        server.start();
        try (RawSocket offers =
                new RawSocket(server, RawSocket.HANDSHAKE, "Sec-WebSocket-Extensions: permessage-deflate")) {
            assertTrue(offers.head().contains("permessage-deflate"));
        }
        server.stop();
    }
}

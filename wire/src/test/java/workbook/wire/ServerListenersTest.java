package workbook.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.corundumstudio.socketio.SocketIOChannelInitializer;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.annotation.OnEvent;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What tutorials register on the server itself belongs to the main namespace. */
class ServerListenersTest {
    private final RepairedServer server = RepairedServer.onLoopback();
    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() {
        server.stop();
    }

    private String next() throws InterruptedException {
        String line = log.poll(3, TimeUnit.SECONDS);
        return line == null ? "nothing" : line;
    }

    private static String id(String connected) {
        return connected.replaceFirst(".*\"sid\":\"([^\"]*)\".*", "$1");
    }

    @Test
    void its_listeners_are_those_of_the_main_namespace() throws InterruptedException {
        server.addConnectListener(client -> log.add("connect"));
        server.addDisconnectListener(client -> log.add("disconnect"));
        server.addEventListener("say", String.class, (client, what, ack) -> client.sendEvent("said", what));
        server.addMultiTypeEventListener(
                "two", (client, two, ack) -> ack.sendAckData(two.<String>get(1)), String.class, String.class);
        server.addEventInterceptor((client, name, args, ack) -> log.add(name));
        server.start();
        RawClient ada = RawClient.joined(server);
        assertEquals("connect", next());
        assertEquals("42[\"said\",\"hi\"]", ada.sends("42[\"say\",\"hi\"]").hears());
        assertEquals("say", next());
        assertEquals("430[\"b\"]", ada.sends("420[\"two\",\"a\",\"b\"]").hears());
        ada.cuts();
        assertEquals(List.of("two", "disconnect"), List.of(next(), next()));
    }

    /** What the annotation scanner finds. */
    public static final class Annotated {
        /** Answers. */
        @OnEvent("say")
        public void say(SocketIOClient client, String what) {
            client.sendEvent("said", what);
        }
    }

    @Test
    void annotated_listeners_are_too() {
        server.addListeners(new Annotated());
        server.start();
        assertEquals(
                "42[\"said\",\"hi\"]",
                RawClient.joined(server).sends("42[\"say\",\"hi\"]").hears());
    }

    @Test
    void a_client_is_found_by_the_id_that_it_was_told() {
        server.start();
        RawClient ada = RawClient.shaken(server);
        UUID id = UUID.fromString(id(ada.sends("40").hears()));
        server.getClient(id).sendEvent("said", "to you");
        assertEquals("42[\"said\",\"to you\"]", ada.hears());
        assertEquals(1, server.getAllClients().size());
    }

    @Test
    void one_that_is_only_elsewhere_is_not_among_its_clients() {
        server.addNamespace("/chat");
        server.start();
        RawClient.shaken(server).sends("40/chat,").skips();
        assertEquals(0, server.getAllClients().size());
        assertEquals(1, server.sessions());
    }

    @Test
    void the_empty_name_is_the_main_namespace_too() {
        assertSame(server.addNamespace("/"), server.getNamespace(""));
        assertSame(server.addNamespace("/"), server.addNamespace(""));
    }

    @Test
    void a_name_that_the_wire_cannot_carry_is_refused() {
        for (String name : List.of("chat", "/a,b", "/a?b", "/a[1]", "/a\nb")) {
            assertThrows(IllegalArgumentException.class, () -> server.addNamespace(name), name);
        }
    }

    @Test
    void another_pipeline_is_refused() {
        assertThrows(
                UnsupportedOperationException.class, () -> server.setPipelineFactory(new SocketIOChannelInitializer()));
    }

    @Test
    void pong_listeners_are_called_in_each_namespace() throws InterruptedException {
        server.addPongListener(client -> log.add("pong /"));
        server.addNamespace("/chat").addPongListener(client -> log.add("pong /chat"));
        server.addNamespace("/other").addPongListener(client -> log.add("pong /other"));
        server.start();
        RawClient ada = RawClient.joined(server).sends("40/chat,").skips();
        ada.sends("3");
        assertEquals(
                List.of("pong /", "pong /chat"),
                List.of(next(), next()).stream().sorted().toList());
        assertEquals("3mark", ada.sends("2mark").hears());
        assertEquals(0, log.size());
    }

    @Test
    void each_namespace_has_the_token_with_which_it_was_joined() {
        for (String name : List.of("/", "/chat")) {
            server.addNamespace(name)
                    .addEventListener(
                            "token",
                            Object.class,
                            (client, what, ack) ->
                                    ack.sendAckData(client.getHandshakeData().getAuthToken()));
        }
        server.start();
        RawClient ada = RawClient.shaken(server)
                .sends("40{\"token\":\"a\"}")
                .skips()
                .sends("40/chat,{\"token\":\"b\"}")
                .skips();
        assertEquals("430[{\"token\":\"a\"}]", ada.sends("420[\"token\"]").hears());
        assertEquals(
                "43/chat,1[{\"token\":\"b\"}]",
                ada.sends("42/chat,1[\"token\"]").hears());
        assertEquals("432[{\"token\":\"a\"}]", ada.sends("422[\"token\"]").hears());
    }
}

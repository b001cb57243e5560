package workbook.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Namespaces come and go while clients are there; the server knows who is in which. */
class NamespacesTest {
    private final RepairedServer server = RepairedServer.onLoopback();
    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() {
        server.stop();
    }

    private SocketIONamespace logged(String name) {
        SocketIONamespace namespace = server.addNamespace(name);
        namespace.addConnectListener(client -> log.add("connect " + name));
        namespace.addDisconnectListener(client -> log.add("disconnect " + name));
        return namespace;
    }

    private String next() throws InterruptedException {
        String line = log.poll(3, TimeUnit.SECONDS);
        return line == null ? "nothing" : line;
    }

    private List<String> nextTwoSorted() throws InterruptedException {
        return Stream.of(next(), next()).sorted().toList();
    }

    @Test
    void a_namespace_added_at_run_time_can_be_joined() throws InterruptedException {
        server.start();
        RawClient ada = RawClient.joined(server);
        assertEquals(
                "44/late,{\"message\":\"Invalid namespace\"}",
                ada.sends("40/late,").hears());
        logged("/late");
        assertTrue(ada.sends("40/late,").hears().startsWith("40/late,{"));
        assertEquals("connect /late", next());
    }

    @Test
    void clients_of_a_removed_namespace_are_told() throws InterruptedException {
        SocketIONamespace chat = logged("/chat");
        server.addNamespace("/").addEventListener("ask", Object.class, (client, what, ack) -> ack.sendAckData(what));
        server.start();
        RawClient ada = RawClient.joined(server).sends("40/chat,").skips();
        assertEquals("connect /chat", next());
        server.removeNamespace("/chat");
        assertEquals("41/chat,", ada.hears());
        assertEquals("disconnect /chat", next());
        assertEquals(0, chat.getAllClients().size());
        assertEquals("430[1]", ada.sends("420[\"ask\",1]").hears());
        assertEquals(
                "44/chat,{\"message\":\"Invalid namespace\"}",
                ada.sends("40/chat,").hears());
    }

    @Test
    void to_leave_by_either_side_is_one_disconnect() throws InterruptedException {
        SocketIONamespace chat = logged("/chat");
        server.start();
        RawClient ada = RawClient.shaken(server).sends("40/chat,").skips();
        assertEquals("connect /chat", next());
        chat.getAllClients().forEach(client -> {
            client.disconnect();
            client.disconnect();
        });
        assertEquals("41/chat,", ada.hears());
        assertEquals("disconnect /chat", next());
        ada.sends("40/chat,").skips().sends("41/chat,", "40/chat,").skips();
        assertEquals(List.of("connect /chat", "disconnect /chat", "connect /chat"), List.of(next(), next(), next()));
        ada.cuts();
        assertEquals("disconnect /chat", next());
        assertEquals(0, log.size());
    }

    @Test
    void a_cut_connection_leaves_all_its_namespaces() throws InterruptedException {
        logged("/a");
        logged("/b");
        server.start();
        RawClient ada = RawClient.shaken(server).sends("40/a,", "40/b,").skips().skips();
        assertEquals(List.of("connect /a", "connect /b"), nextTwoSorted());
        ada.cuts();
        assertEquals(List.of("disconnect /a", "disconnect /b"), nextTwoSorted());
    }

    @Test
    void it_knows_which_events_are_handled() {
        SocketIONamespace chat = server.addNamespace("/chat");
        chat.addEventListener("say", String.class, (client, what, ack) -> {});
        chat.addEventListener("draw", Object.class, (client, what, ack) -> {});
        server.addNamespace("/").addEventListener("ask", Object.class, (client, what, ack) -> {});
        assertEquals(Set.of("say", "draw"), server.handledEvents("/chat"));
        assertEquals(Set.of("ask"), server.handledEvents("/"));
        assertEquals(Set.of(), server.handledEvents("/nowhere"));
        server.start();
        chat.removeAllListeners("say");
        assertEquals(Set.of("draw"), server.handledEvents("/chat"));
        server.removeNamespace("/chat");
        assertEquals(Set.of(), server.handledEvents("/chat"));
        assertEquals(Set.of("ask"), server.handledEvents("/"));
    }
}

package cheatsheet;

import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.listener.DataListener;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;

/**
 * Four clients of one namespace: ada and grace are in the room tea, grace and alan in coffee, joan is
 * in none.
 *
 * <p>What the server does when one of them emits {@code say}, each test says itself. The rooms are
 * joined by the server, so that a test's only emitter is the client whose emit it is about.
 */
abstract class Cafe {

    final List<String> shown = new CopyOnWriteArrayList<>();
    volatile SocketIONamespace io;
    volatile DataListener<String> says = (socket, text, ack) -> {};

    @RegisterExtension
    final Lab lab = with(Lab.of(chat -> {
        io = chat;
        chat.addEventListener("say", String.class, (socket, text, ack) -> says.onData(socket, text, ack));
    }));

    final Client ada = lab.client("ada");
    final Client grace = lab.client("grace");
    final Client alan = lab.client("alan");
    final Client joan = lab.client("joan");

    /** What else the tests of this class need of the lab. */
    Lab with(Lab plain) {
        return plain;
    }

    @BeforeEach
    void take_seats() {
        at(ada).joinRoom("tea");
        at(grace).joinRoom("tea");
        at(grace).joinRoom("coffee");
        at(alan).joinRoom("coffee");
    }

    /** Stands for whatever a program does with a value. */
    final void show(Object value) {
        shown.add(value.toString());
    }

    /** The server's end of that client's connection. */
    final SocketIOClient at(Client client) {
        return io.getClient(UUID.fromString(client.id()));
    }

    /** These heard {@code said "hi"} once and nothing else; the others heard nothing. */
    final void heardBy(Client... hearers) {
        for (Client client : List.of(ada, grace, alan, joan)) {
            if (List.of(hearers).contains(client)) {
                assertThat(client).heardOnly("said", "hi");
            } else {
                assertThat(client).heardNothing();
            }
        }
    }
}

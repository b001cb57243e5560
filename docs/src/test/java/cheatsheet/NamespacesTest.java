package cheatsheet;

import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;

/** Two namespaces of one server: ada and grace are in /chat, alan and joan in /news. */
class NamespacesTest {

    private volatile SocketIOServer server;
    private volatile Runnable says = () -> {};

    @RegisterExtension
    final Lab lab = Lab.ofServer(io -> {
        server = io;
        io.addNamespace("/chat").addEventListener("say", String.class, (socket, text, ack) -> says.run());
        io.addNamespace("/news");
    });

    final Client ada = lab.client("ada").in("/chat");
    final Client grace = lab.client("grace").in("/chat");
    final Client alan = lab.client("alan").in("/news");
    final Client joan = lab.client("joan").in("/news");

    @Test
    void namespace_emit() {
        says = () -> {
            // tag::namespace_emit[]
            server.getNamespace("/news").getBroadcastOperations().sendEvent("said", "hi");
            // end::namespace_emit[]
        };

        ada.emits("say", "hi");

        heardBy(alan, joan);
    }

    @Test
    void namespace_room_emit() {
        joins("/chat", grace, "tea");
        joins("/news", alan, "tea");
        says = () -> {
            // tag::namespace_room_emit[]
            server.getNamespace("/news").getRoomOperations("tea").sendEvent("said", "hi");
            // end::namespace_room_emit[]
        };

        ada.emits("say", "hi");

        heardBy(alan);
    }

    @Test
    void server_emit() {
        says = () -> {
            // tag::server_emit[]
            server.getBroadcastOperations().sendEvent("said", "hi"); // every namespace
            // end::server_emit[]
        };

        ada.emits("say", "hi");

        heardBy(ada, grace, alan, joan);
    }

    @Test
    void server_room_emit() {
        joins("/chat", grace, "tea");
        joins("/news", alan, "tea");
        says = () -> {
            // tag::server_room_emit[]
            server.getRoomOperations("tea").sendEvent("said", "hi"); // this room in every namespace
            // end::server_room_emit[]
        };

        ada.emits("say", "hi");

        heardBy(grace, alan);
    }

    @Test
    void listeners_of_a_namespace() {
        // tag::listeners_of_a_namespace[]
        SocketIONamespace news = server.getNamespace("/news");
        news.addEventListener("ring", String.class, (socket, text, ack) -> {
            news.getBroadcastOperations().sendEvent("said", text);
        });
        // end::listeners_of_a_namespace[]

        ada.emits("ring", "hi");
        heardBy();

        joan.emits("ring", "hi");
        heardBy(alan, joan);
    }

    @Test
    void dynamic_namespace() {
        says = () -> {
            // tag::dynamic_namespace[]
            server.addNamespace("/room-42"); // from now on, clients can connect to it
            // end::dynamic_namespace[]
        };

        ada.emits("say", "hi");
        joan.disconnects();
        joan.in("/room-42").connects();
        server.getNamespace("/room-42").getBroadcastOperations().sendEvent("said", "hi");

        heardBy(joan);
    }

    @Test
    void main_namespace() {
        // tag::main_namespace[]
        SocketIONamespace io = server.addNamespace("/");
        // end::main_namespace[]
        joan.disconnects();
        joan.in("/").connects();

        io.getBroadcastOperations().sendEvent("said", "hi");

        heardBy(joan);
    }

    private void joins(String namespace, Client client, String room) {
        server.getNamespace(namespace).getClient(UUID.fromString(client.id())).joinRoom(room);
    }

    private void heardBy(Client... hearers) {
        for (Client client : List.of(ada, grace, alan, joan)) {
            if (List.of(hearers).contains(client)) {
                assertThat(client).heardOnly("said", "hi");
            } else {
                assertThat(client).heardNothing();
            }
        }
    }
}

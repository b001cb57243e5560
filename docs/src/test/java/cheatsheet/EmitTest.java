package cheatsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.listener.MultiTypeEventListener;
import com.corundumstudio.socketio.store.pubsub.PubSubType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the server sends, and who hears it. */
class EmitTest extends Cafe {

    @Test
    void server_on() {
        // tag::server_on[]
        io.addEventListener("shout", String.class, (socket, text, ack) -> {
            socket.sendEvent("said", text);
        });
        // end::server_on[]

        ada.emits("shout", "hi");

        heardBy(ada);
    }

    @Test
    void server_on_several() {
        // tag::server_on_several[]
        MultiTypeEventListener listener = (socket, values, ack) -> {
            String item = values.first();
            Integer number = values.second();
            show(item + ", " + number);
        };
        io.addMultiTypeEventListener("order", listener, String.class, Integer.class);
        // end::server_on_several[]

        ada.emits("order", "tea", 2);

        lab.settles();
        assertEquals(List.of("tea, 2"), shown);
    }

    @Test
    void socket_emit() {
        says = (socket, text, ack) -> {
            // tag::socket_emit[]
            socket.sendEvent("said", text);
            // end::socket_emit[]
        };

        ada.emits("say", "hi");

        heardBy(ada);
    }

    @Test
    void several_values() {
        says = (socket, text, ack) -> {
            // tag::several_values[]
            socket.sendEvent("order", 1, "2", Map.of("3", List.of("4")));
            // end::several_values[]
        };

        ada.emits("say", "hi");

        assertThat(ada).heardOnly("order", 1, "2", Map.of("3", List.of("4")));
        assertThat(grace).heardNothing();
    }

    @Test
    void io_emit() {
        says = (socket, text, ack) -> {
            // tag::io_emit[]
            io.getBroadcastOperations().sendEvent("said", text);
            // end::io_emit[]
        };

        ada.emits("say", "hi");

        heardBy(ada, grace, alan, joan);
    }

    @Test
    void socket_broadcast() {
        says = (socket, text, ack) -> {
            // tag::socket_broadcast[]
            io.getBroadcastOperations().sendEvent("said", socket, text); // not to this socket
            // end::socket_broadcast[]
        };

        ada.emits("say", "hi");

        heardBy(grace, alan, joan);
    }

    @Test
    void the_one_left_out_comes_second() {
        says = (socket, text, ack) ->
                // tag::the_one_left_out_comes_second[]
                io.getBroadcastOperations().sendEvent("said", text, socket); // nobody hears it
        // end::the_one_left_out_comes_second[]

        ada.emits("say", "hi");

        heardBy();
    }

    @Test
    void io_to_room() {
        says = (socket, text, ack) -> {
            // tag::io_to_room[]
            io.getRoomOperations("tea").sendEvent("said", text);
            // end::io_to_room[]
        };

        ada.emits("say", "hi");

        heardBy(ada, grace);
    }

    @Test
    void socket_to_room() {
        says = (socket, text, ack) -> {
            // tag::socket_to_room[]
            io.getRoomOperations("tea").sendEvent("said", socket, text);
            // end::socket_to_room[]
        };

        ada.emits("say", "hi");

        heardBy(grace);
    }

    @Test
    void io_to_rooms() {
        says = (socket, text, ack) -> {
            // tag::io_to_rooms[]
            var hearers = io.getRoomOperations("tea", "coffee").getClients(); // each client once
            hearers.forEach(each -> each.sendEvent("said", text));
            // end::io_to_rooms[]
        };

        ada.emits("say", "hi");

        heardBy(ada, grace, alan);
    }

    @Test
    void rooms_are_not_a_union() {
        says = (socket, text, ack) -> {
            // tag::rooms_are_not_a_union[]
            io.getRoomOperations("tea", "coffee").sendEvent("said", text); // grace is in both
            // end::rooms_are_not_a_union[]
        };

        ada.emits("say", "hi");

        assertThat(grace).heardInOrder("said", "hi", "hi");
        assertThat(ada).heardOnly("said", "hi");
        assertThat(alan).heardOnly("said", "hi");
        assertThat(joan).heardNothing();
    }

    @Test
    void socket_to_rooms() {
        says = (socket, text, ack) -> {
            // tag::socket_to_rooms[]
            var hearers = io.getRoomOperations("tea", "coffee").getClients();
            hearers.stream().filter(each -> !each.equals(socket)).forEach(each -> each.sendEvent("said", text));
            // end::socket_to_rooms[]
        };

        ada.emits("say", "hi");

        heardBy(grace, alan);
    }

    @Test
    void io_except() {
        says = (socket, text, ack) -> {
            // tag::io_except[]
            io.getBroadcastOperations()
                    .sendEvent("said", each -> each.getAllRooms().contains("coffee"), text);
            // end::io_except[]
        };

        ada.emits("say", "hi");

        heardBy(ada, joan);
    }

    @Test
    void io_to_except() {
        says = (socket, text, ack) -> {
            // tag::io_to_except[]
            io.getRoomOperations("tea")
                    .sendEvent("said", each -> each.getAllRooms().contains("coffee"), text);
            // end::io_to_except[]
        };

        joan.emits("say", "hi");

        heardBy(ada);
    }

    @Test
    void socket_broadcast_except() {
        says = (socket, text, ack) -> {
            // tag::socket_broadcast_except[]
            io.getBroadcastOperations()
                    .sendEvent(
                            "said",
                            each -> each.equals(socket) || each.getAllRooms().contains("coffee"),
                            text);
            // end::socket_broadcast_except[]
        };

        ada.emits("say", "hi");

        heardBy(joan);
    }

    @Test
    void io_to_socket_id() {
        String id = grace.id();
        says = (socket, text, ack) -> {
            // tag::io_to_socket_id[]
            SocketIOClient to = io.getClient(UUID.fromString(id)); // null once that client has left
            to.sendEvent("said", text);
            // end::io_to_socket_id[]
        };

        ada.emits("say", "hi");

        heardBy(grace);
        grace.drops();
        assertNull(io.getClient(UUID.fromString(id)));
    }

    @Test
    void no_room_of_ones_own() {
        says = (socket, text, ack) -> {
            // tag::no_room_of_ones_own[]
            String id = socket.getSessionId().toString();
            io.getRoomOperations(id).sendEvent("said", text); // no such room: nobody hears it
            // end::no_room_of_ones_own[]
        };

        ada.emits("say", "hi");

        heardBy();
    }

    @Test
    void a_room_of_ones_own() {
        // tag::a_room_of_ones_own[]
        io.addConnectListener(socket -> socket.joinRoom(socket.getSessionId().toString()));
        // end::a_room_of_ones_own[]
        grace.disconnects();
        grace.connects();
        says = (socket, text, ack) -> io.getRoomOperations(grace.id()).sendEvent("said", text);

        ada.emits("say", "hi");

        heardBy(grace);
    }

    @Test
    void socket_volatile() {
        says = (socket, text, ack) -> {
            // tag::socket_volatile[]
            if (socket.isWritable()) {
                socket.sendEvent("said", text);
            }
            // end::socket_volatile[]
        };

        ada.emits("say", "hi");

        heardBy(ada);
    }

    @Test
    void socket_binary() {
        says = (socket, text, ack) -> {
            // tag::socket_binary[]
            socket.sendEvent("picture", new byte[] {4, 1, 2, 3});
            // end::socket_binary[]
        };

        ada.emits("say", "hi");

        assertThat(ada).heardOnly("picture", new byte[] {4, 1, 2, 3});
        assertThat(grace).heardNothing();
    }

    /** Nobody hears it in JavaScript either: only the sender is in the room of her id, and she is left out. */
    @Test
    void socket_to_own_id() {
        says = (socket, text, ack) -> {
            // tag::socket_to_own_id[]
            String id = socket.getSessionId().toString();
            io.getRoomOperations(id).sendEvent("said", socket, text);
            // end::socket_to_own_id[]
            assertTrue(io.getRoomOperations(id).getClients().isEmpty());
        };

        ada.emits("say", "hi");

        heardBy();
    }

    @Test
    void nested_binary() {
        says = (socket, text, ack) -> {
            // tag::nested_binary[]
            socket.sendEvent("picture", Map.of("name", "cat", "data", new byte[] {1, 2, 3}));
            // end::nested_binary[]
        };

        ada.emits("say", "hi");

        assertThat(ada).heardOnly("picture", Map.of("name", "cat", "data", List.of(1, 2, 3))); // bytes, in the kit
        assertTrue(ada.frames().stream().anyMatch(frame -> frame.type().equals("BINARY_EVENT")));
        assertThat(grace).heardNothing();
    }

    @Test
    void io_binary() {
        says = (socket, text, ack) -> {
            // tag::io_binary[]
            io.getBroadcastOperations().sendEvent("picture", new byte[] {4, 1, 2, 3});
            // end::io_binary[]
        };

        ada.emits("say", "hi");

        for (var client : List.of(ada, grace, alan, joan)) {
            assertThat(client).heardOnly("picture", new byte[] {4, 1, 2, 3});
            assertTrue(client.frames().stream().anyMatch(frame -> frame.type().equals("BINARY_EVENT")));
        }
    }

    @Test
    void reserved_names() {
        says = (socket, text, ack) -> {
            // tag::reserved_names[]
            socket.sendEvent("connect", text); // arrives, and looks like a connection to the client
            // end::reserved_names[]
        };

        ada.emits("say", "hi");

        assertThat(ada).heardOnly("connect", "hi");
        assertThat(grace).heardNothing();
    }

    /** One server tells the others only messages of these kinds. */
    @Test
    void server_side_emit() {
        assertEquals(
                List.of("CONNECT", "DISCONNECT", "JOIN", "BULK_JOIN", "LEAVE", "BULK_LEAVE", "DISPATCH"),
                Arrays.stream(PubSubType.values()).map(Enum::name).toList());
    }

    @Test
    void clients_count() {
        // tag::clients_count[]
        int here = io.getAllClients().size();
        // end::clients_count[]

        assertEquals(4, here);
    }
}

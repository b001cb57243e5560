package cheatsheet;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.namespace.Namespace;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import workbook.kit.Client;

/** Labels that the server puts on connections. */
class RoomsTest extends Cafe {

    @Test
    void join() {
        says = (socket, text, ack) -> {
            // tag::join[]
            socket.joinRoom("tea");
            // end::join[]
            io.getRoomOperations("tea").sendEvent("said", text);
        };

        joan.emits("say", "hi");

        heardBy(ada, grace, joan);
    }

    @Test
    void join_several() {
        says = (socket, text, ack) -> {
            // tag::join_several[]
            socket.joinRooms(Set.of("tea", "coffee"));
            // end::join_several[]
        };

        joan.emits("say", "hi");

        assertTrue(at(joan).getAllRooms().containsAll(Set.of("tea", "coffee")));
    }

    @Test
    void leave() {
        says = (socket, text, ack) -> {
            // tag::leave[]
            socket.leaveRoom("tea");
            // end::leave[]
            io.getRoomOperations("tea").sendEvent("said", text);
        };

        ada.emits("say", "hi");

        heardBy(grace);
    }

    @Test
    void rooms_of_a_socket() {
        SocketIOClient socket = at(grace);
        // tag::rooms_of_a_socket[]
        Set<String> rooms = socket.getAllRooms();
        // end::rooms_of_a_socket[]

        assertEquals(Set.of("tea", "coffee", io.getName()), rooms);
    }

    @Test
    void room_size() {
        // tag::room_size[]
        int size = io.getRoomOperations("tea").getClients().size();
        // end::room_size[]

        assertEquals(2, size);
        assertEquals(2, at(joan).getCurrentRoomSize("tea"));
        assertEquals(0, io.getRoomOperations("milk").getClients().size());
    }

    @Test
    void all_rooms() {
        // tag::all_rooms[]
        Set<String> rooms = ((Namespace) io).getRooms();
        // end::all_rooms[]

        assertEquals(Set.of("tea", "coffee", io.getName()), rooms);
        at(ada).leaveRoom("tea");
        at(grace).leaveRoom("tea");
        assertFalse(((Namespace) io).getRooms().contains("tea"));
    }

    @Test
    void leaving_by_disconnecting() {
        says = (socket, text, ack) -> {
            // tag::leaving_by_disconnecting[]
            io.getRoomOperations("tea").sendEvent("said", text); // without those who have gone
            // end::leaving_by_disconnecting[]
        };
        grace.drops();

        ada.emits("say", "hi");

        assertThat(ada).heardOnly("said", "hi");
        assertEquals(1, io.getRoomOperations("tea").getClients().size());
        assertEquals(1, io.getRoomOperations("coffee").getClients().size());
    }

    @Test
    void disconnecting() {
        var left = new CopyOnWriteArrayList<Set<String>>();
        // tag::disconnecting[]
        io.addEventListener("join", String.class, (socket, room, ack) -> {
            socket.joinRoom(room);
            Set<String> own = socket.has("rooms") ? socket.get("rooms") : new HashSet<>();
            own.add(room);
            socket.set("rooms", own);
        });
        io.addDisconnectListener(socket -> {
            Set<String> own = socket.get("rooms"); // getAllRooms() is empty by now
            own.forEach(room -> io.getRoomOperations(room).sendEvent("left"));
            // end::disconnecting[]
            left.add(socket.getAllRooms());
            // tag::disconnecting[]
        });
        // end::disconnecting[]
        joan.emits("join", "tea");

        joan.disconnects();

        assertEquals(List.of(Set.of()), left);
        assertThat(ada).heardOnly("left");
        assertThat(grace).heardOnly("left");
        assertThat(alan).heardNothing();
    }

    @Test
    void sockets_join() {
        says = (socket, text, ack) -> {
            // tag::sockets_join[]
            io.getRoomOperations("tea").getClients().forEach(each -> each.joinRoom("kitchen"));
            // end::sockets_join[]
            io.getRoomOperations("kitchen").sendEvent("said", text);
        };

        alan.emits("say", "hi");

        heardBy(ada, grace);
    }

    @Test
    void sockets_leave() {
        says = (socket, text, ack) -> {
            // tag::sockets_leave[]
            io.getRoomOperations("tea").getClients().forEach(each -> each.leaveRoom("coffee"));
            // end::sockets_leave[]
            io.getRoomOperations("coffee").sendEvent("said", text);
        };

        ada.emits("say", "hi");

        heardBy(alan);
    }

    @Test
    void disconnect_sockets() {
        says = (socket, text, ack) -> {
            // tag::disconnect_sockets[]
            io.getRoomOperations("tea").disconnect();
            // end::disconnect_sockets[]
            io.getBroadcastOperations().sendEvent("said", text);
        };

        alan.emits("say", "hi");

        assertThat(alan).heardOnly("said", "hi");
        assertThat(joan).heardOnly("said", "hi");
        assertEquals(List.of(), ada.heard());
        assertEquals(List.of(), grace.heard());
        assertEquals(2, io.getAllClients().size());
    }

    @Test
    void fetch_sockets() {
        // tag::fetch_sockets[]
        var sockets = io.getRoomOperations("tea").getClients(); // or io.getAllClients()
        // end::fetch_sockets[]

        assertEquals(ids(ada, grace), sockets.stream().map(RoomsTest::id).collect(toSet()));
        assertEquals(
                ids(ada, grace, alan, joan),
                io.getAllClients().stream().map(RoomsTest::id).collect(toSet()));
    }

    @Test
    void socket_data() {
        SocketIOClient socket = at(ada);
        // tag::socket_data[]
        socket.set("name", "Ada");
        String name = socket.get("name");
        // end::socket_data[]

        assertEquals("Ada", name);
        assertFalse(at(grace).has("name"));
    }

    @Test
    void room_events() {
        // tag::room_events[]
        io.addEventListener("join", String.class, (socket, room, ack) -> {
            socket.joinRoom(room); // all clients join here, so announce it here
            io.getRoomOperations(room).sendEvent("joined", room);
        });
        // end::room_events[]

        joan.emits("join", "tea");

        assertThat(ada).heardOnly("joined", "tea");
        assertThat(grace).heardOnly("joined", "tea");
        assertThat(joan).heardOnly("joined", "tea");
        assertThat(alan).heardNothing();
    }

    private static Set<String> ids(Client... clients) {
        return List.of(clients).stream().map(Client::id).collect(toSet());
    }

    private static String id(SocketIOClient socket) {
        return socket.getSessionId().toString();
    }
}

package lesson05_namespaces;

import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Member;
import workbook.kit.Step;

class SameNameOtherRoomTest {

    private final Set<String> noted = ConcurrentHashMap.newKeySet();

    @RegisterExtension
    final Lab lab = Lab.ofServer(this::program).about(SameNameOtherRoom.class);

    @RegisterExtension
    final Lab unrepaired = Lab.ofServer(this::program).raw();

    // tag::people[]
    final Client ada = lab.client("ada", Map.of("name", "ada")).in("/chat");
    final Client grace = lab.client("grace", Map.of("name", "grace")).in("/admin");
    final Client alan = lab.client("alan", Map.of("name", "alan")).in("/chat");
    final Member alanInAdmin = alan.joins("/admin"); // on the same connection
    // end::people[]

    // tag::program[]
    void program(SocketIOServer server) {
        SocketIONamespace main = server.getNamespace("");
        SocketIONamespace chat = server.addNamespace("/chat");
        SocketIONamespace admin = server.addNamespace("/admin");

        main.addConnectListener(client -> noted.add(name(client)));
        for (SocketIONamespace each : List.of(chat, admin)) {
            each.addEventListener("join", String.class, (client, room, ack) -> {
                client.joinRoom(room);
            });
        }
        chat.addEventListener("one", String.class, (client, text, ack) -> {
            chat.getRoomOperations("tea").sendEvent("one", text);
        });
        chat.addEventListener("two", String.class, (client, text, ack) -> {
            chat.getBroadcastOperations().sendEvent("two", text);
        });
        chat.addEventListener("three", String.class, (client, text, ack) -> {
            admin.getRoomOperations("tea").sendEvent("three", text);
        });
        chat.addEventListener("four", String.class, (client, text, ack) -> {
            server.getRoomOperations("tea").sendEvent("four", text);
        });
        chat.addEventListener("five", String.class, (client, text, ack) -> {
            chat.getRoomOperations("/admin").sendEvent("five", text);
        });
        admin.addEventListener("six", String.class, (client, text, ack) -> {
            client.getNamespace().getBroadcastOperations().sendEvent("six", text);
        });
    }
    // end::program[]

    @BeforeEach
    void rooms() {
        // tag::rooms[]
        ada.emits("join", "tea");
        grace.emits("join", "tea");
        alanInAdmin.emits("join", "tea");
        // end::rooms[]
    }

    // why send one: `chat` stands for one namespace, and a room belongs to the namespace in which the client
    // joined it. Look at which of the three emitted `join` in `/chat`.
    @Test
    @Step(1)
    void who_hears_one() {
        ada.emits("one", "hi");

        assertThat(lab.prediction().row("send", "one")).matches(whoHeard());
    }

    // why send two: A broadcast of a namespace reaches everyone who is connected to it, in whatever room. Look
    // at who has connected to `/chat`.
    @Test
    @Step(1)
    void who_hears_two() {
        ada.emits("two", "hi");

        assertThat(lab.prediction().row("send", "two")).matches(whoHeard());
    }

    // why send three: The event comes in on `/chat`, but the object before `.getRoomOperations` is `admin`. It
    // has a room `tea` of its own.
    @Test
    @Step(1)
    void who_hears_three() {
        ada.emits("three", "hi");

        assertThat(lab.prediction().row("send", "three")).matches(whoHeard());
    }

    // why send four: The object before `.getRoomOperations` is the whole server. It goes through one namespace
    // after the other, and sends to the room of that name in each of them.
    @Test
    @Step(2)
    void who_hears_four() {
        ada.emits("four", "hi");

        assertThat(lab.prediction().row("send", "four")).matches(whoHeard());
    }

    // why send five: What's in the parentheses is the name of a room of `/chat`, and not of a namespace. Who
    // has joined a room of that name there?
    @Test
    @Step(2)
    void who_hears_five() {
        ada.emits("five", "hi");

        assertThat(lab.prediction().row("send", "five")).matches(whoHeard());
    }

    // why send six: Grace emits this one, and her event comes in on `/admin`. That's the namespace of this
    // `client`, so it's the one that sends.
    @Test
    @Step(2)
    void who_hears_six() {
        grace.emits("six", "hi");

        assertThat(lab.prediction().row("send", "six")).matches(whoHeard());
    }

    // why send seven: Alan left one namespace. His connection stays, and so does the other namespace in which
    // he is.
    @Test
    @Step(3)
    void who_hears_seven() {
        // tag::leaves[]
        alanInAdmin.leaves();
        ada.emits("two", "hi");
        // end::leaves[]

        assertThat(lab.prediction().row("send", "seven")).matches(whoHeard());
    }

    // why row eight: The main namespace is one like the others, on the repaired wire: its connect listener
    // runs for those who connect to it. Look at what the three asked for.
    @Test
    @Step(3)
    void whom_the_main_namespace_notes() {
        assertThat(lab.prediction().row("row", "eight")).matches(whoWasNoted());
    }

    // why row nine: As the library comes, each connection counts as a client of the main namespace from its
    // first moment on, before it has asked for any namespace.
    @Test
    @Step(3)
    void whom_the_main_namespace_notes_as_the_library_comes() {
        noted.clear();

        // tag::unrepaired[]
        connect("ada", "/chat");
        connect("grace", "/admin");
        connect("alan", "/chat").joins("/admin");
        // end::unrepaired[]

        assertThat(lab.prediction().row("row", "nine")).matches(whoWasNoted());
    }

    private Client connect(String name, String namespace) {
        Client client = unrepaired.later(name, Map.of("name", name)).in(namespace);
        client.connects();
        return client;
    }

    private static String name(SocketIOClient client) {
        return client.getHandshakeData().getSingleUrlParam("name");
    }

    /** A cell for each person: {@code ada x} if ada heard something, {@code ada -} if not. */
    private List<String> whoHeard() {
        return List.of(
                cell("ada", !ada.heard().isEmpty()),
                cell("grace", !grace.heard().isEmpty()),
                cell("alan", !alan.heard().isEmpty() || !alanInAdmin.heard().isEmpty()));
    }

    private List<String> whoWasNoted() {
        return Stream.of("ada", "grace", "alan")
                .map(name -> cell(name, noted.contains(name)))
                .toList();
    }

    private static String cell(String name, boolean heard) {
        return name + (heard ? " x" : " -");
    }
}

package lesson02_chat;

import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.BroadcastOperations;
import com.corundumstudio.socketio.HandshakeData;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Step;

class WhoHearsItTest {

    @RegisterExtension
    final Lab lab = Lab.of(WhoHearsItTest::program).about(WhoHearsIt.class);

    // tag::people[]
    final Client ada = lab.client("ada", Map.of("name", "ada"));
    final Client grace = lab.client("grace", Map.of("name", "grace"));
    final Client alan = lab.client("alan", Map.of("name", "alan"));
    final Client joan = lab.client("joan", Map.of("name", "grace"));
    // end::people[]

    // tag::program[]
    static void program(SocketIONamespace chat) {
        BroadcastOperations all = chat.getBroadcastOperations();

        chat.addEventListener("one", String.class, (client, text, ack) -> {
            all.sendEvent("one", text);
        });
        chat.addEventListener("two", String.class, (client, text, ack) -> {
            client.sendEvent("two", text);
        });
        chat.addEventListener("three", String.class, (client, text, ack) -> {
            all.sendEvent("three", client, text);
        });
        chat.addEventListener("four", String.class, (client, text, ack) -> {
            all.sendEvent("four", text, client);
        });
        chat.addEventListener("five", String.class, (client, name, ack) -> {
            for (SocketIOClient one : chat.getAllClients()) {
                HandshakeData handshake = one.getHandshakeData();
                if (name.equals(handshake.getSingleUrlParam("name"))) {
                    one.sendEvent("five", name);
                }
            }
        });
        chat.addEventListener("six", String.class, (client, text, ack) -> {
            all.sendEvent("six", text);
        });
    }
    // end::program[]

    // why send one: `all` stands for every connection of the chat at the moment of the send. A connection is
    // left out only if the program names it.
    @Test
    @Step(1)
    void who_hears_one() {
        ada.emits("one", "hi");

        assertThat(lab.prediction().row("send", "one")).matches(whoHeard());
    }

    // why send two: The object before `.sendEvent` is `client`: one connection, the one that the event came in
    // on.
    @Test
    @Step(1)
    void who_hears_two() {
        ada.emits("two", "hi");

        assertThat(lab.prediction().row("send", "two")).matches(whoHeard());
    }

    // why send three: A client directly after the event's name is left out, and no other client is. Look at
    // which of the four is `client` here.
    @Test
    @Step(2)
    void who_hears_three() {
        ada.emits("three", "hi");

        assertThat(lab.prediction().row("send", "three")).matches(whoHeard());
    }

    // why send four: Here `client` comes after the text, where data goes: so it isn't left out, it's sent. Data
    // must be something that JSON can hold. What happens to an event whose data isn't?
    @Test
    @Step(2)
    void who_hears_four() {
        ada.emits("four", "hi");

        assertThat(lab.prediction().row("send", "four")).matches(whoHeard());
    }

    // why send five: The loop looks at each connection and sends to it if the name that it gave is the name in
    // the event. Look at the four names again, one by one.
    @Test
    @Step(3)
    void who_hears_five() {
        ada.emits("five", "grace");

        assertThat(lab.prediction().row("send", "five")).matches(whoHeard());
    }

    // why send six: `all` stands for the connections that exist at the moment of the send, and the server keeps
    // nothing for later. Look at who is connected then.
    @Test
    @Step(3)
    void who_hears_six() {
        // tag::away[]
        alan.disconnects();
        ada.emits("six", "hi");
        alan.connects();
        // end::away[]

        assertThat(lab.prediction().row("send", "six")).matches(whoHeard());
    }

    /** A cell for each person: {@code ada x} if ada heard something, {@code ada -} if not. */
    private List<String> whoHeard() {
        return Stream.of(ada, grace, alan, joan)
                .map(one -> one.name() + (one.heard().isEmpty() ? " -" : " x"))
                .toList();
    }
}

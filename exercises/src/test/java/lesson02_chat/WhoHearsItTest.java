package lesson02_chat;

import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.BroadcastOperations;
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
                if (name.equals(one.getHandshakeData().getSingleUrlParam("name"))) {
                    one.sendEvent("five", name);
                }
            }
        });
        chat.addEventListener("six", String.class, (client, text, ack) -> {
            all.sendEvent("six", text);
        });
    }
    // end::program[]

    @Test
    @Step(1)
    void one_is_sent_to_all() {
        ada.emits("one", "hi");

        assertThat(lab.prediction().row("send", "one")).matches(whoHeard());
    }

    @Test
    @Step(1)
    void two_is_sent_to_the_client() {
        ada.emits("two", "hi");

        assertThat(lab.prediction().row("send", "two")).matches(whoHeard());
    }

    @Test
    @Step(2)
    void three_names_the_client_before_the_text() {
        ada.emits("three", "hi");

        assertThat(lab.prediction().row("send", "three")).matches(whoHeard());
    }

    @Test
    @Step(2)
    void four_names_the_client_after_the_text() {
        ada.emits("four", "hi");

        assertThat(lab.prediction().row("send", "four")).matches(whoHeard());
    }

    @Test
    @Step(3)
    void five_asks_everybody_for_their_name() {
        ada.emits("five", "grace");

        assertThat(lab.prediction().row("send", "five")).matches(whoHeard());
    }

    @Test
    @Step(3)
    void six_is_sent_to_all_while_alan_is_away() {
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

package lesson06_wire;

import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Handshake;
import workbook.kit.Lab;

class FirstPollsTest {

    @RegisterExtension
    final Lab lab = Lab.of(FirstPollsTest::relay).about(FirstPolls.class);

    final Client ada = lab.later("ada", Handshake.NONE.upgradingLater());
    final Client grace = lab.later("grace", Handshake.NONE.upgradingLater());

    // why line 1: A client with default options begins with an HTTP request. The server's answer holds the
    // session's id, and the transports that the client can change over to.
    // why line 2: The client can send as soon as it has an id. Which of the two ways is open at this moment?
    // why line 3: The server sends its answer on the way that the client uses. Has the WebSocket been opened yet?
    // why line 4: Events don't wait for the WebSocket. Ada emits `one` before it's opened.
    // why line 5: The client sends this on the new way, to find out whether it's passable.
    // why line 6: The server answers the probe on the way that it came.
    // why line 7: With this, the client tells the server that it has changed over.
    // why line 8: Ada emits `two` when the probe has been answered and `5` hasn't been sent. The client keeps
    // events at this moment, and sends them in their order, on the new way. Which of her events comes first?
    // why line 9: After the `5` there's one connection, on which events keep their order. Does an event need a
    // request of its own?
    // why line 10: Grace's event has come to the server, which sends one to ada. Look in the program for its name.
    // It uses the same way as ada does, and has no request to answer.
    // why line 11: Grace's WebSocket was refused. Her session has begun over HTTP, and nobody has ended it.
    // why line 12: Count what the script makes ada send and hear. Of grace, only one packet is asked for.
    @Test
    void each_packet_goes_the_predicted_way() {
        // tag::script[]
        ada.connects();
        ada.emits("say", "one"); // the WebSocket isn't open yet
        ada.upgrades("say", "two"); // now it opens, and she emits in the middle of it
        ada.emits("say", "three"); // the upgrade is over

        grace.connects();
        grace.cannotUpgrade(); // her network refuses the WebSocket
        grace.emits("say", "hi");
        // end::script[]

        assertThat(lab.prediction()).matches(crossings());
    }

    /** All of ada's, and grace's own event. */
    private List<String> crossings() {
        var all = new ArrayList<>(ada.crossings());
        grace.crossings().stream()
                .filter(each -> each.contains("say"))
                .map(each -> "grace: " + each)
                .forEach(all::add);
        return all;
    }

    // tag::relay[]
    static void relay(SocketIONamespace chat) {
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            chat.getBroadcastOperations().sendEvent("said", client, text);
        });
    }
    // end::relay[]
}

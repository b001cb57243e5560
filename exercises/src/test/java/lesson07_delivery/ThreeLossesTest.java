package lesson07_delivery;

import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.AckMode;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Question;

class ThreeLossesTest {

    @RegisterExtension
    final Lab lab = Lab.ofServer(this::shop)
            .configured(options -> options.setAckMode(AckMode.MANUAL))
            .network()
            .about(ThreeLosses.class);

    final Client ada = lab.client("ada");

    private final List<String> stored = new CopyOnWriteArrayList<>();
    private final List<Runnable> later = new CopyOnWriteArrayList<>();
    private volatile boolean slow;

    // why case event: The network loses the event itself. Nothing of it has reached the server when ada stops waiting,
    // and nobody has kept a copy. What arrives when she sends it once more?
    @Test
    void the_event_is_lost() {
        // tag::event[]
        ada.line().toServer().drops(1, "order"); // the network loses the next order
        Question first = ada.asks("order", "tea");
        // end::event[]

        compare("event", first);
    }

    // why case acknowledgement: The network loses the packet on its way back. The handler has run by then. The second
    // order is an event like the first one: does this program look whether it had one like that before?
    @Test
    void the_acknowledgement_is_lost() {
        // tag::acknowledgement[]
        ada.line().toClient().dropsAcknowledgement(1); // the network loses the next acknowledgement
        Question first = ada.asks("order", "tea");
        // end::acknowledgement[]

        compare("acknowledgement", first);
    }

    // why case slow: Nothing is lost here. The server stores the order at once, and its acknowledgement is sent after
    // ada has stopped waiting. It's an acknowledgement all the same.
    @Test
    void the_acknowledgement_is_late() {
        // tag::slow[]
        slow = true; // the server answers later
        Question first = ada.asks("order", "tea");
        // end::slow[]

        compare("slow", first);
    }

    private void compare(String name, Question first) {
        List<String> cells = new ArrayList<>();
        // tag::after[]
        cells.add(cell("stored", stored.size() == 1));
        cells.add(cell("answer", first.answers().size() == 1));
        later.forEach(Runnable::run); // what was slow is sent now
        cells.add(cell("later", first.answers().size() == 1));
        ada.asks("order", "tea"); // and she sends it once more
        cells.add(cell("twice", stored.size() == 2));
        // end::after[]

        assertThat(lab.prediction().row("case", name)).matches(cells);
    }

    private static String cell(String column, boolean happened) {
        return column + (happened ? " x" : " -");
    }

    void shop(SocketIOServer shop) {
        // tag::program[]
        shop.addEventListener("order", String.class, (client, item, ack) -> {
            stored.add(item);
            if (slow) {
                later.add(() -> ack.sendAckData("stored"));
            } else {
                ack.sendAckData("stored");
            }
        });
        // end::program[]
    }
}

package cheatsheet;

import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Lab;
import workbook.kit.ScriptedServer;

/** What a client hears of what was said while it was not connected. */
class ReplayTest {

    private final List<String> history = new CopyOnWriteArrayList<>();
    private SocketIONamespace io;

    @RegisterExtension
    final Lab lab = Lab.running(ReplayExample.class).network();

    final ScriptedServer server = lab.server(chat -> {
        io = chat;
        replays();
    });

    private void replays() {
        // tag::offset_replay[]
        io.addConnectListener(socket -> {
            var auth = (Map<?, ?>) socket.getHandshakeData().getAuthToken();
            int seen = Integer.parseInt((String) auth.get("seen"));
            for (int number = seen; number < history.size(); number++) {
                socket.sendEvent("said", history.get(number), number + 1);
            }
        });
        // end::offset_replay[]
    }

    @Test
    void offset_replay() {
        says("one");
        assertThat(lab.log()).reads("one");

        server.line().refuses();
        server.line().cuts();
        says("two");
        says("three");
        server.line().accepts();

        assertThat(lab.log()).reads("one", "two", "three");
    }

    private void says(String text) {
        history.add(text);
        io.getBroadcastOperations().sendEvent("said", text, history.size());
    }
}

package lesson00_first_chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.BroadcastOperations;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.PlainSocket;
import workbook.kit.Step;

class SpeakItTest {

    @RegisterExtension
    final Lab lab = Lab.of(SpeakItTest::relay).about(SpeakIt.class);

    final Client grace = lab.client("grace");
    final PlainSocket ada = lab.plain("ada");

    @Test
    @Step(1)
    void the_first_frame_lets_ada_in_and_grace_hears_of_it() {
        ada.sendsAll(lab.text("frames"));

        assertThat(grace).heard("arrived", "somebody");
    }

    @Test
    @Step(2)
    void grace_hears_what_ada_says() {
        ada.sendsAll(lab.text("frames"));

        assertThat(grace).heard("say", "hi");
    }

    @Test
    @Step(2)
    void the_second_frame_begins_as_an_event_does() {
        List<String> frames = lab.text("frames")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(SpeakItTest::shown)
                .toList();

        assertEquals("40, 42[...]", String.join(", ", frames));
    }

    /** The frame without what other tests ask for: what is behind the digits, or in the list. */
    private static String shown(String frame) {
        if (frame.startsWith("40")) {
            return "40";
        }
        return frame.startsWith("42[") && frame.endsWith("]") ? "42[...]" : frame;
    }

    @Test
    @Step(2)
    void the_server_understands_both_frames_and_keeps_the_connection_open() {
        ada.sendsAll(lab.text("frames"));

        assertThat(ada).isOpen();
    }

    static void relay(SocketIONamespace chat) {
        BroadcastOperations all = chat.getBroadcastOperations();
        chat.addConnectListener(who -> all.sendEvent("arrived", who, "somebody"));
        chat.addEventListener("say", String.class, (who, text, ack) -> all.sendEvent("say", text));
    }
}

package lesson01_events;

import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.AckCallback;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Lab;
import workbook.kit.PlainSocket;

class WhichAnswerTest {

    @RegisterExtension
    final Lab lab = Lab.logging(WhichAnswerTest::shop).about(WhichAnswer.class);

    final PlainSocket ada = lab.plain("ada");

    // why line 1: The shop writes a line when an answer arrives: the item that it asked about, a colon, and the
    // text of the answer without its quotation marks. Find the frame that arrives first. Its digits after `43`
    // are the digits of its question after `42`.
    // why line 2: Each answer gets a line of its own, in the order in which the answers arrive. The item is
    // that of the question with the same digits, whatever was asked last. The text has no quotation marks.
    // why line 3: The shop writes a line only for an answer. Count the frames that begin with `43`.
    @Test
    void the_shop_knows_which_answer_belongs_to_which_question() {
        ada.sends("40", "42[\"menu\",\"tea\"]", "42[\"menu\",\"coffee\"]");
        ada.sends("432[\"yes\"]", "431[\"no\"]");

        assertThat(lab.prediction()).matches(lab.log());
    }

    // tag::shop[]
    static void shop(SocketIONamespace chat, Consumer<String> log) {
        chat.addEventListener("menu", String.class, (client, item, ack) -> {
            ask(client, item, log);
        });
    }

    static void ask(SocketIOClient client, String item, Consumer<String> log) {
        var answer = new AckCallback<String>(String.class) {
            @Override
            public void onSuccess(String text) {
                log.accept(item + ": " + text);
            }
        };
        client.sendEvent("want", answer, item);
    }
    // end::shop[]
}

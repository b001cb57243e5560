package workbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SequenceRoomsTest extends SequenceFixture {

    @Test
    void a_room_is_a_colour_and_the_reason_why_others_did_not_hear_it() throws IOException, DrawnTests.NotDrawable {
        assertRoom("");
    }

    /** Not at the end of the test: then nobody is in it any more, or somebody else is. */
    @Test
    void who_is_in_a_room_is_drawn_as_it_was_when_the_server_sent_to_it() throws IOException, DrawnTests.NotDrawable {
        assertRoom("chat.getRoomOperations(\"tea\").getClients().forEach(each -> each.leaveRoom(\"tea\"));");
        assertRoom("client.joinRoom(\"tea\");");
    }

    /** @param after what the server does when it has sent to the room in which grace is */
    private void assertRoom(String after) throws IOException, DrawnTests.NotDrawable {
        server(SERVER.replace(
                "chat.getBroadcastOperations().sendEvent(\"said\", client, text);",
                "chat.getAllClients().stream().filter(each -> each != client).findFirst().get().joinRoom(\"tea\");"
                        + "chat.getRoomOperations(\"tea\").sendEvent(\"said\", text);" + after));
        write("exercises/src/test/java/lesson90_trial/RelayTest.java", """
                package lesson90_trial;

                import static workbook.kit.Assertions.assertThat;

                import org.junit.jupiter.api.Test;
                import org.junit.jupiter.api.extension.RegisterExtension;
                import workbook.kit.Client;
                import workbook.kit.Lab;

                class RelayTest {
                    @RegisterExtension
                    final Lab lab = Lab.running(Relay.class);
                    final Client ada = lab.client("ada");
                    final Client grace = lab.client("grace");

                    @Test
                    void hears() {
                        ada.emits("say", "hi");
                        assertThat(grace).heardOnly("said", "hi");
                        assertThat(ada).heardNothing();
                    }
                }
                """);

        assertEquals("\u25cb ada doesn\u2019t hear said \"hi\": not in tea", told().get(2));
        assertEquals(
                1,
                Sequence.of(tests.report("lesson90_trial.RelayTest#hears"), false)
                        .steps()
                        .get(1)
                        .room());
    }
}

package workbook.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.kit.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LabTest {

    @RegisterExtension
    final Lab lab = Lab.of(chat -> {
        chat.addEventListener(
                "say",
                String.class,
                (client, text, ack) -> chat.getBroadcastOperations().sendEvent("said", client, text));
        chat.addEventListener("price", String.class, (client, item, ack) -> ack.sendAckData(3));
    });

    final Client ada = lab.client("ada");
    final Client grace = lab.client("grace");
    final Client alan = lab.client("alan");

    @Test
    void everybody_else_hears_what_is_said() {
        ada.emits("say", "hi");

        assertThat(grace).heardOnly("said", "hi");
        assertThat(alan).heard("said", "hi");
        assertThat(ada).heardNothing();
    }

    @Test
    void a_question_is_answered_once() {
        assertThat(ada.asks("price", "tea")).answered(3);
        assertThat(ada.asks("weather", "here")).didNotAnswer();
    }

    @Test
    void who_went_hears_no_more() {
        grace.drops();
        alan.disconnects();
        ada.emits("say", "hi");
        alan.connects();
        ada.emits("say", "again");

        assertThat(alan).heardOnly("said", "again");
        assertEquals("EVENT", ada.frames().get(ada.frames().size() - 1).type());
    }

    @Test
    void a_namespace_keeps_the_name_that_the_test_gives_it() {
        lab.run().record("ada", List.of("/orders", "/news"), false, "42/orders,[\"said\",\"hi\"]");
        lab.run().record("ada", List.of("/chat9", "/news"), false, "42/news,[\"said\",\"hi\"]");

        List<Frame> frames = lab.frames();
        assertEquals(
                "42/orders,[\"said\",\"hi\"]", frames.get(frames.size() - 2).raw());
        assertEquals("42/news,[\"said\",\"hi\"]", frames.get(frames.size() - 1).raw());
    }

    @Test
    void a_lab_of_a_server_is_open_at_once() {
        try (Lab shell = Lab.startServer(server -> server.addNamespace("/news")
                .addEventListener("price", String.class, (client, item, ack) -> ack.sendAckData(3)))) {
            Client joan = shell.later("joan").in("/news");
            joan.connects();

            assertThat(joan.asks("price", "tea")).answered(3);
            assertThat(joan.joins("/lost")).wasRefused(Map.of("message", "Invalid namespace"));
        }
    }

    @Test
    void a_lab_that_a_script_has_closed_says_so() {
        Lab shell = Lab.start(chat -> {});
        Client joan = shell.client("joan");
        shell.close();

        var ended = assertThrows(IllegalStateException.class, () -> joan.emits("say", "hi"));
        assertTrue(String.valueOf(ended.getMessage()).contains("open it again"), ended.getMessage());
        assertThrows(
                IllegalStateException.class,
                () -> Lab.of(chat -> {}).client("joan").emits("say", "hi"));
    }

    @Test
    void a_late_word_of_the_test_before_belongs_to_no_trace() {
        int before = lab.frames().size();

        lab.run().record("ada", List.of("/chat9"), false, "41/chat8,");
        lab.run().record("ada", List.of("/chat9"), false, "40{}");
        lab.run().record("ada", List.of("/chat9"), false, "42/chat9,[\"said\",\"hi\"]");

        assertEquals(before + 1, lab.frames().size());
        assertEquals("42/chat,[\"said\",\"hi\"]", lab.frames().get(before).raw());
    }
}

package lesson01_events;

import static workbook.kit.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Lab;
import workbook.kit.ScriptedServer;

/** This newsroom says the published names itself: a changed contract changes nothing. */
class NeverCameTest {

    @RegisterExtension
    final Lab lab = Lab.running(NeverCame.class);

    final ScriptedServer newsroom = lab.server();

    @Test
    void each_message_is_shown_once() {
        newsroom.emits("message", "rain at noon");
        newsroom.emits("message", "sun at two");

        assertThat(lab.log()).reads("rain at noon", "sun at two");
    }

    @Test
    void other_events_are_not_shown() {
        newsroom.emits("messages", 1);
        newsroom.emits("typing", "grace");

        assertThat(lab.log()).isEmpty();
    }

    @Test
    void the_page_only_listens() {
        newsroom.emits("message", "rain at noon");
        newsroom.emits("messages", 1);
        newsroom.emits("typing", "grace");

        assertThat(newsroom).heardNothing();
    }

    @Test
    void the_same_text_again_is_another_message() {
        newsroom.emits("message", "rain at noon");
        newsroom.emits("typing", "grace");
        newsroom.emits("message", "rain at noon");

        assertThat(lab.log()).reads("rain at noon", "rain at noon");
    }

    @Test
    @DisplayName("every text is shown unchanged, even an empty one")
    void every_text_is_shown_unchanged_even_an_empty_one() {
        newsroom.emits("message", "");
        newsroom.emits("message", "  two spaces  ");
        newsroom.emits("message", "Grüße aus 東京");

        assertThat(lab.log()).reads("", "  two spaces  ", "Grüße aus 東京");
    }
}

package lesson00_first_chat;

import static workbook.kit.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;

class ItsAliveTest {

    @RegisterExtension
    final Lab lab = Lab.running(ItsAlive.class);

    final Client ada = lab.later("ada");
    final Client grace = lab.later("grace");

    @Test
    @DisplayName("the log says \"open\" before any client connects")
    void the_log_says_open_before_any_client_connects() {
        assertThat(lab.log()).reads("open");
    }

    @Test
    void a_client_that_connects_is_logged_with_its_id() {
        ada.connects();

        assertThat(lab.log()).reads("open", "connect " + ada.id());
    }

    @Test
    void a_client_that_leaves_is_logged_last() {
        ada.connects();
        String id = ada.id();
        ada.disconnects();

        assertThat(lab.log()).reads("open", "connect " + id, "disconnect " + id);
    }

    @Test
    void the_log_says_whose_connection_was_lost() {
        ada.connects();
        grace.connects();
        String one = ada.id();
        String two = grace.id();
        ada.drops();

        assertThat(lab.log()).reads("open", "connect " + one, "connect " + two, "disconnect " + one);
    }

    @Test
    void each_client_that_leaves_is_logged_with_its_own_id() {
        ada.connects();
        grace.connects();
        String one = ada.id();
        String two = grace.id();
        grace.disconnects();
        ada.disconnects();

        assertThat(lab.log())
                .reads("open", "connect " + one, "connect " + two, "disconnect " + two, "disconnect " + one);
    }

    @Test
    void a_client_that_comes_back_is_logged_again_with_its_new_id() {
        ada.connects();
        String before = ada.id();
        ada.disconnects();
        ada.connects();

        assertThat(lab.log()).reads("open", "connect " + before, "disconnect " + before, "connect " + ada.id());
    }
}

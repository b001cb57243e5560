package lesson11_servers;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.SocketIONamespace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Router;
import workbook.kit.Step;

class WrongCounterTest {

    @RegisterExtension
    final Lab lab = Lab.of(WrongCounterTest::chat).servers("north", "south").about(WrongCounter.class);

    @Test
    @Step(1)
    void new_sessions_are_spread_over_both_servers() {
        Router router = lab.router();
        router.opens(30);

        assertThat(router.opened()).reads("north 15", "south 15");
    }

    @Test
    @Step(1)
    void so_are_those_that_come_over_one_connection() {
        Router router = lab.router();
        router.sharesOneConnection();
        router.opens(10);

        assertThat(router.opened()).reads("north 5", "south 5");
    }

    @Test
    @Step(1)
    void clients_with_a_web_socket_work_on_both() {
        Router router = lab.router();
        Client ada = router.client("ada");
        Client grace = router.client("grace");
        ada.emits("say", "hi");
        grace.emits("say", "hello");

        assertThat(ada).heardOnly("said", "hi");
        assertThat(grace).heardOnly("said", "hello");
    }

    @Test
    @Step(2)
    void a_session_by_long_polling_stays_whole() {
        assertThat(lab.router().talks(1)).isEmpty();
    }

    @Test
    @Step(2)
    void thirty_sessions_stay_whole_while_their_requests_are_mixed() {
        Router router = lab.router();

        assertThat(router.talks(30)).isEmpty();
        assertThat(router.opened()).reads("north 15", "south 15");
    }

    @Test
    @Step(2)
    void they_stay_whole_behind_a_proxy() {
        Router router = lab.router();
        router.sharesOneConnection();

        assertThat(router.talks(4)).isEmpty();
    }

    @Test
    @Step(2)
    void a_session_that_nobody_has_opened_is_refused_and_harms_no_other() {
        Router router = lab.router();

        assertTrue(router.polls("nobody") >= 400);
        assertThat(router.talks(4)).isEmpty();
        assertTrue(router.polls("nobody") >= 400);
    }

    static void chat(SocketIONamespace chat) {
        chat.addEventListener("say", String.class, (client, text, ack) -> client.sendEvent("said", text));
    }
}

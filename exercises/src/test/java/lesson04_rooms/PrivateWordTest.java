package lesson04_rooms;

import static workbook.kit.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Step;

class PrivateWordTest {

    @RegisterExtension
    final Lab lab = Lab.running(PrivateWord.class);

    final Client ada = lab.client("ada", Map.of("user", "ada"));
    final Client adasPhone = lab.client("ada's phone", Map.of("user", "ada"));
    final Client grace = lab.client("grace", Map.of("user", "grace"));
    final Client gracesPhone = lab.client("grace's phone", Map.of("user", "grace"));
    final Client alan = lab.client("alan", Map.of("user", "alan"));

    @Test
    @Step(1)
    void all_clients_of_a_user_hear_the_word() {
        assertThat(ada.asks("whisper", to("grace", "hi"))).answered("ok");

        assertThat(grace).heardOnly("whispered", "ada to grace: hi");
        assertThat(gracesPhone).heardOnly("whispered", "ada to grace: hi");
    }

    @Test
    @Step(1)
    void a_client_that_connected_again_hears_it_too() {
        grace.disconnects();
        grace.connects();

        alan.emits("whisper", to("grace", ""));
        gracesPhone.emits("whisper", to("alan", "yes?"));

        assertThat(grace).heard("whispered", "alan to grace: ");
        assertThat(alan).heard("whispered", "grace to alan: yes?");
    }

    @Test
    @Step(1)
    void a_word_without_a_receiver_or_a_text_is_refused() {
        assertThat(ada.asks("whisper", Map.of("text", "hi"))).answered("invalid");
        assertThat(grace.asks("whisper", Map.of("to", "alan"))).answered("invalid");
        assertThat(alan.asks("whisper", (Object) null)).answered("invalid");
    }

    @Test
    @Step(1)
    void only_public_rooms_can_be_joined() {
        assertThat(alan.asks("join", "tea")).answered("ok");
        assertThat(alan.asks("join", "user:grace")).answered("no such room");
        assertThat(grace.asks("join", (Object) null)).answered("no such room");
    }

    @Test
    @Step(2)
    void a_user_without_a_client_is_not_here() {
        alan.disconnects();

        assertThat(ada.asks("whisper", to("alan", "hi"))).answered("not here");
        assertThat(grace.asks("whisper", to("nobody", "hi"))).answered("not here");

        assertThat(adasPhone).heardNothing();
    }

    @Test
    @Step(2)
    void a_user_is_here_as_long_as_one_client_of_hers_is() {
        gracesPhone.disconnects();

        assertThat(ada.asks("whisper", to("grace", "still there?"))).answered("ok");

        assertThat(grace).heardOnly("whispered", "ada to grace: still there?");
    }

    @Test
    @Step(2)
    void the_other_clients_of_the_sender_hear_it_and_the_sending_one_does_not() {
        gracesPhone.emits("whisper", to("alan", "lunch?"));

        assertThat(alan).heardOnly("whispered", "grace to alan: lunch?");
        assertThat(grace).heardOnly("whispered", "grace to alan: lunch?");
        assertThat(gracesPhone).heardNothing();
    }

    @Test
    @Step(2)
    void a_word_to_oneself_is_heard_once_by_each_other_client() {
        assertThat(ada.asks("whisper", to("ada", "buy tea"))).answered("ok");

        assertThat(adasPhone).heardOnly("whispered", "ada to ada: buy tea");
        assertThat(ada).heardNothing();
        assertThat(alan.asks("whisper", to("alan", "buy milk"))).answered("ok");
        assertThat(alan).heardNothing();
    }

    @Test
    @Step(3)
    void a_private_word_does_not_cross_the_line_of_anybody_else() {
        alan.emits("join", "tea");
        ada.emits("join", "tea");

        ada.emits("whisper", to("grace", "the cake is for alan"));

        assertThat(gracesPhone).heard("whispered", "ada to grace: the cake is for alan");
        assertThat(alan).receivedNothingWith("the cake is for alan");
        assertThat(alan).heardNothing();
    }

    @Test
    @Step(3)
    void a_user_whose_name_is_that_of_a_public_room_has_a_room_of_her_own() {
        Client tea = lab.client("tea", Map.of("user", "tea"));
        alan.emits("join", "tea");
        grace.emits("join", "tea");

        ada.emits("whisper", to("tea", "hello"));
        alan.emits("say", to("tea", "hi all"));

        assertThat(tea).heardOnly("whispered", "ada to tea: hello");
        assertThat(grace).heardOnly("said", "hi all");
        assertThat(alan).heardNothing();
    }

    private static Map<String, String> to(String name, String text) {
        return Map.of("to", name, "text", text);
    }
}

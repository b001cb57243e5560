package lesson02_chat;

import static workbook.kit.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Step;

class NotToMeTest {

    @RegisterExtension
    final Lab lab = Lab.running(NotToMe.class);

    // tag::names[]
    final Client ada = lab.client("ada", Map.of("name", "ada"));
    final Client grace = lab.client("grace", Map.of("name", "grace"));
    // Another person with the same name:
    final Client namesake = lab.client("namesake", Map.of("name", "ada"));
    // end::names[]

    @Test
    @Step(1)
    void the_others_hear_what_ada_says_and_who_said_it() {
        ada.emits("say", "hi");

        assertThat(grace).heardOnly("said", "ada: hi");
    }

    @Test
    @Step(2)
    void the_sender_does_not_hear_their_own_line() {
        ada.emits("say", "hi");
        grace.emits("say", "hello");

        assertThat(ada).heardOnly("said", "grace: hello");
        assertThat(grace).heardOnly("said", "ada: hi");
    }

    @Test
    @Step(2)
    void a_client_with_the_same_name_is_not_the_sender() {
        ada.emits("say", "hi");
        namesake.emits("say", "hello");

        assertThat(namesake).heardOnly("said", "ada: hi");
        assertThat(ada).heardOnly("said", "ada: hello");
    }

    @Test
    @Step(1)
    @DisplayName("every text is passed on unchanged, even an empty one")
    void every_text_is_passed_on_unchanged_even_an_empty_one() {
        grace.emits("say", "");
        grace.emits("say", "  two spaces  ");
        grace.emits("say", "Grüße aus 東京");

        assertThat(ada).heardInOrder("said", "grace: ", "grace:   two spaces  ", "grace: Grüße aus 東京");
    }
}

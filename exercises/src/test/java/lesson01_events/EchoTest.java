package lesson01_events;

import static workbook.kit.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;

class EchoTest {

    @RegisterExtension
    final Lab lab = Lab.running(Echo.class);

    final Client ada = lab.client("ada");
    final Client grace = lab.client("grace");

    // tag::story[]
    @Test
    void only_the_client_that_says_hello_hears_it() {
        ada.emits("hello", "here is ada");

        assertThat(ada).heardOnly("hello", "here is ada");
        assertThat(grace).heardNothing();
    }
    // end::story[]

    @Test
    void each_hello_is_answered_in_order() {
        ada.emits("hello", "one");
        ada.emits("hello", "two");

        assertThat(ada).heardInOrder("hello", "one", "two");
    }

    @Test
    void a_client_that_says_the_same_twice_hears_it_twice() {
        ada.emits("hello", "here is ada");
        ada.emits("hello", "here is ada");

        assertThat(ada).heardInOrder("hello", "here is ada", "here is ada");
    }

    @Test
    void a_client_that_says_nothing_hears_nothing() {
        assertThat(ada).heardNothing();
        assertThat(grace).heardNothing();
    }

    @Test
    @DisplayName("every text is echoed unchanged, even an empty one")
    void every_text_is_echoed_unchanged_even_an_empty_one() {
        grace.emits("hello", "");
        grace.emits("hello", "  two spaces  ");
        grace.emits("hello", "Zoë from 東京");

        assertThat(grace).heardInOrder("hello", "", "  two spaces  ", "Zoë from 東京");
        assertThat(ada).heardNothing();
    }

    @Test
    void two_clients_say_hello_and_each_hears_its_own() {
        ada.emits("hello", "here is ada");
        grace.emits("hello", "here is grace");

        assertThat(ada).heardOnly("hello", "here is ada");
        assertThat(grace).heardOnly("hello", "here is grace");
    }
}

package lesson01_events;

import static workbook.kit.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;

class GreetingTest {

    @RegisterExtension
    final Lab lab = Lab.running(Greeting.class);

    final Client ada = lab.client("ada");
    final Client grace = lab.client("grace");

    @Test
    void a_visitor_is_welcomed_with_name_and_city() {
        ada.emits("greet", Map.of("name", "Ada", "city", "London"));

        assertThat(ada).heardOnly("welcome", "Ada from London");
        assertThat(grace).heardNothing();
    }

    @Test
    void every_alphabet_arrives() {
        grace.emits("greet", Map.of("name", "Zoë", "city", "東京"));

        assertThat(grace).heardOnly("welcome", "Zoë from 東京");
    }

    @Test
    void a_visitor_without_a_name_gets_no_answer() {
        ada.emits("greet", Map.of("city", "Paris"));

        assertThat(ada).heardNothing();
    }

    @Test
    void fields_that_the_server_does_not_know_are_ignored() {
        ada.emits("greet", Map.of("name", "Ada", "city", "London", "age", 36));

        assertThat(ada).heardOnly("welcome", "Ada from London");
    }

    @Test
    void every_visitor_is_welcomed() {
        ada.emits("greet", Map.of("city", "Paris"));
        ada.emits("greet", Map.of("name", "Ada", "city", "London"));
        grace.emits("greet", Map.of("name", "Grace", "city", "New York"));
        ada.emits("greet", Map.of("name", "Ada", "city", "Rome"));

        assertThat(ada).heardInOrder("welcome", "Ada from London", "Ada from Rome");
        assertThat(grace).heardOnly("welcome", "Grace from New York");
    }
}

package lesson02_chat;

import static workbook.kit.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Step;

class DoorsTest {

    @RegisterExtension
    final Lab lab = Lab.running(Doors.class);

    final Client ada = lab.later("ada", Map.of("name", "ada"));
    final Client grace = lab.later("grace", Map.of("name", "grace"));
    final Client joan = lab.later("joan", Map.of("name", "joan"));
    final Client alan = lab.later("alan"); // gives no name
    final Client namesake = lab.later("namesake", Map.of("name", "ada")); // another client

    @BeforeEach
    void first_ada_comes_then_grace() {
        ada.connects();
        grace.connects();
    }

    @Test
    @Step(1)
    void a_client_that_arrives_is_announced_to_the_others() {
        assertThat(ada).heardOnly("joined", "grace");
        assertThat(grace).heardNothing();
    }

    @Test
    @Step(2)
    void a_client_that_leaves_is_announced_to_the_others() {
        ada.disconnects();

        assertThat(grace).heardOnly("left", "ada");
    }

    @Test
    @Step(2)
    void a_client_that_loses_its_connection_has_left_too() {
        ada.drops();

        assertThat(grace).heardOnly("left", "ada");
    }

    @Test
    @Step(2)
    void a_client_without_a_name_is_not_announced() {
        alan.connects();
        alan.disconnects();

        assertThat(ada).heardOnly("joined", "grace");
        assertThat(grace).heardNothing();
    }

    @Test
    @Step(1)
    void a_person_who_arrives_again_is_announced_again() {
        joan.connects();
        joan.disconnects();
        joan.connects();

        assertThat(grace).heardInOrder("joined", "joan", "joan");
        assertThat(ada).heardInOrder("joined", "grace", "joan", "joan");
    }

    @Test
    @Step(2)
    void each_departure_is_announced_with_its_own_name() {
        joan.connects();
        grace.disconnects();
        ada.drops();

        assertThat(joan).heardInOrder("left", "grace", "ada");
    }

    @Test
    @Step(2)
    void two_clients_with_the_same_name_are_announced_separately() {
        namesake.connects();
        namesake.disconnects();
        ada.disconnects();

        assertThat(grace).heardInOrder("joined", "ada");
        assertThat(grace).heardInOrder("left", "ada", "ada");
    }
}

package lesson03_people;

import static workbook.kit.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Step;

class WhosOnlineTest {

    @RegisterExtension
    final Lab lab = Lab.running(WhosOnline.class);

    // tag::tabs[]
    final Client grace = lab.later("grace", Map.of("name", "grace"));
    final Client ada = lab.later("ada", Map.of("name", "ada"));
    final Client phone = lab.later("ada's phone", Map.of("name", "ada"));
    final Client alan = lab.later("alan"); // gives no name
    // end::tabs[]

    @BeforeEach
    void grace_is_online() {
        grace.connects();
    }

    @Test
    @Step(1)
    void a_person_who_connects_gets_the_list() {
        ada.connects();

        assertThat(ada).heardOnly("online", List.of("ada", "grace"));
    }

    @Test
    @Step(1)
    void a_person_with_two_tabs_is_in_the_list_once() {
        ada.connects();
        phone.connects();

        assertThat(phone).heardOnly("online", List.of("ada", "grace"));
    }

    @Test
    @Step(1)
    void a_client_without_a_name_gets_the_list_and_is_not_in_it() {
        alan.connects();

        assertThat(alan).heardOnly("online", List.of("grace"));
    }

    @Test
    @Step(2)
    void the_others_hear_of_the_first_tab_of_a_person_only() {
        ada.connects();
        phone.connects();

        assertThat(grace).heardInOrder("online", List.of("grace"), List.of("ada", "grace"));
    }

    @Test
    @Step(2)
    void the_others_hear_nothing_of_a_client_without_a_name() {
        alan.connects();

        assertThat(grace).heardOnly("online", List.of("grace"));
    }

    @Test
    @Step(3)
    void a_person_who_closes_one_of_two_tabs_stays() {
        ada.connects();
        phone.connects();
        ada.disconnects();

        assertThat(grace).heardInOrder("online", List.of("grace"), List.of("ada", "grace"));
    }

    @Test
    @Step(3)
    void a_person_is_gone_when_the_last_tab_is() {
        ada.connects();
        phone.connects();
        phone.drops(); // the line breaks
        ada.disconnects();

        assertThat(grace).heardInOrder("online", List.of("grace"), List.of("ada", "grace"), List.of("grace"));
    }

    @Test
    @Step(3)
    void a_person_who_comes_back_is_in_the_list_once() {
        ada.connects();
        ada.drops();
        ada.connects();
        phone.connects();

        assertThat(phone).heardOnly("online", List.of("ada", "grace"));
        assertThat(grace)
                .heardInOrder(
                        "online", List.of("grace"), List.of("ada", "grace"), List.of("grace"), List.of("ada", "grace"));
    }

    @Test
    @Step(3)
    void the_others_hear_nothing_when_a_client_without_a_name_leaves() {
        alan.connects();
        alan.disconnects();

        assertThat(grace).heardOnly("online", List.of("grace"));
    }
}

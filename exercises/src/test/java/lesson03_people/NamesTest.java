package lesson03_people;

import static workbook.kit.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Question;
import workbook.kit.Step;

class NamesTest {

    @RegisterExtension
    final Lab lab = Lab.running(Names.class).store();

    final Client ada = lab.client("ada");
    final Client grace = lab.client("grace");
    final Client alan = lab.later("alan");

    @Test
    @Step(1)
    void a_free_name_is_ok() {
        assertThat(ada.asks("name", "ada")).answered("ok");
        assertThat(grace.asks("name", "grace")).answered("ok");
    }

    @Test
    @Step(1)
    void the_names_are_in_the_given_map() {
        grace.asks("name", " Grace ");
        ada.asks("name", "ADA");

        assertThat(lab.stored()).reads("ada", "grace");
    }

    @Test
    @Step(1)
    void a_name_without_letters_or_with_too_many_is_invalid() {
        assertThat(grace.asks("name", "  ")).answered("invalid");
        assertThat(ada.asks("name", "ada lovelace of london")).answered("invalid");
        assertThat(ada.asks("name", (Object) null)).answered("invalid");

        assertThat(lab.stored()).isEmpty();
    }

    @Test
    @Step(2)
    void the_name_of_another_client_is_taken() {
        ada.asks("name", "ada");

        assertThat(grace.asks("name", "ada")).answered("taken");
    }

    @Test
    @Step(2)
    void two_clients_that_ask_at_the_same_time_do_not_both_get_the_name() {
        List<Question> asked = lab.race(() -> ada.asks("name", "countess"), () -> grace.asks("name", "countess"));

        assertThat(asked.get(0)).answered("ok");
        assertThat(asked.get(1)).answered("taken");
    }

    @Test
    @Step(2)
    void capitals_and_spaces_around_make_no_other_name() {
        grace.asks("name", "Ada");

        assertThat(ada.asks("name", " ada ")).answered("taken");
    }

    @Test
    @Step(2)
    void asking_again_for_the_own_name_is_ok() {
        ada.asks("name", "ada");

        assertThat(ada.asks("name", "Ada")).answered("ok");
        assertThat(grace.asks("name", "ada")).answered("taken");
    }

    @Test
    @Step(2)
    void a_client_that_is_refused_does_not_become_the_owner() {
        ada.asks("name", "ada");
        grace.asks("name", "ada");

        assertThat(grace.asks("name", "ada")).answered("taken");
        assertThat(ada.asks("name", "ada")).answered("ok");
    }

    @Test
    @Step(3)
    void the_name_of_a_client_that_has_left_is_free() {
        ada.asks("name", "ada");
        grace.asks("name", "grace");
        ada.disconnects();

        assertThat(grace.asks("name", "grace")).answered("ok"); // and grace keeps hers
        alan.connects();
        assertThat(alan.asks("name", "ada")).answered("ok");
        assertThat(lab.stored()).reads("ada", "grace");
    }

    @Test
    @Step(3)
    void a_client_that_was_refused_frees_nothing_when_it_leaves() {
        ada.asks("name", "ada");
        grace.asks("name", "ada");
        grace.drops();

        assertThat(lab.stored()).reads("ada");
    }

    @Test
    @Step(4)
    void a_client_that_gets_another_name_frees_the_first() {
        ada.asks("name", "ada");
        ada.asks("name", "countess");

        assertThat(lab.stored()).reads("countess");
        assertThat(grace.asks("name", "ada")).answered("ok");
    }

    @Test
    @Step(4)
    void a_client_that_gets_a_third_name_frees_the_second() {
        ada.asks("name", "ada");
        ada.asks("name", "countess");
        ada.asks("name", "lady");

        assertThat(lab.stored()).reads("lady");
    }

    @Test
    @Step(4)
    void a_client_that_has_changed_its_name_frees_it_when_it_leaves() {
        ada.asks("name", "ada");
        ada.asks("name", "countess");
        ada.disconnects();

        assertThat(lab.stored()).isEmpty();
    }

    @Test
    @Step(4)
    void a_client_that_is_refused_keeps_the_name_that_it_has() {
        ada.asks("name", "ada");
        grace.asks("name", "grace");
        grace.asks("name", "ada");
        ada.asks("name", " ");

        assertThat(lab.stored()).reads("ada", "grace");
    }

    @Test
    @Step(4)
    void a_client_that_was_refused_frees_nothing_when_it_gets_another_name() {
        ada.asks("name", "ada");
        grace.asks("name", "ada");
        grace.asks("name", "grace");

        assertThat(lab.stored()).reads("ada", "grace");
    }
}

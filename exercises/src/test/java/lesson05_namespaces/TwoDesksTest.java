package lesson05_namespaces;

import static workbook.kit.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Member;
import workbook.kit.Step;

class TwoDesksTest {

    @RegisterExtension
    final Lab lab = Lab.running(TwoDesks.class);

    // tag::desks[]
    final Client ada = lab.client("ada").in("/orders");
    final Client grace = lab.client("grace").in("/orders");
    final Client alan = lab.client("alan").in("/repairs");
    final Member gracesRepairs = grace.joins("/repairs"); // on the same connection
    final Client visitor = lab.client("visitor"); // in the main namespace
    // end::desks[]

    @Test
    @Step(1)
    void everyone_at_the_desk_for_orders_hears_whose_turn_it_is() {
        ada.emits("next", "joan");

        assertThat(grace).heardOnly("next", "joan");
        assertThat(ada).heardOnly("next", "joan");
        assertThat(visitor).heardNothing();
    }

    @Test
    @Step(1)
    void a_name_is_called_as_often_as_it_is_emitted() {
        assertThat(grace.asks("next", "joan")).answered("ok");
        assertThat(ada.asks("next", "joan")).answered("ok");

        assertThat(ada).heardInOrder("next", "joan", "joan");
    }

    @Test
    @Step(1)
    void nobody_is_called_without_a_name() {
        assertThat(grace.asks("next", " ")).answered("no name");
        assertThat(ada.asks("next", "")).answered("no name");
        assertThat(ada.asks("next", (Object) null)).answered("no name");

        assertThat(grace).heardNothing();
    }

    @Test
    @Step(2)
    void the_same_event_means_something_else_at_the_desk_for_repairs() {
        assertThat(alan.asks("next", "joan")).answered("ok");

        assertThat(gracesRepairs).heardOnly("fetch", "joan");
        assertThat(alan).heardNothing();
        assertThat(grace).heardNothing();
        assertThat(ada).heardNothing();
    }

    @Test
    @Step(2)
    void what_is_called_at_the_desk_for_orders_stays_there() {
        ada.emits("next", "mary");

        assertThat(grace).heardOnly("next", "mary");
        assertThat(alan).heardNothing();
        assertThat(gracesRepairs).heardNothing();
    }

    @Test
    @Step(2)
    void one_connection_is_at_both_desks_and_leaves_one_of_them() {
        gracesRepairs.emits("next", "joan");
        gracesRepairs.leaves();
        alan.emits("next", "mary");
        ada.emits("next", "edith");

        assertThat(alan).heardOnly("fetch", "joan");
        assertThat(grace).heardOnly("next", "edith");
    }

    @Test
    @Step(2)
    void nobody_is_called_without_a_name_at_the_desk_for_repairs() {
        assertThat(alan.asks("next", "  ")).answered("no name");
        assertThat(alan.asks("next", (Object) null)).answered("no name");

        assertThat(gracesRepairs).heardNothing();
    }

    @Test
    @Step(2)
    void a_name_is_fetched_as_often_as_it_is_emitted() {
        alan.emits("next", "joan");
        alan.emits("next", "joan");

        assertThat(gracesRepairs).heardInOrder("fetch", "joan", "joan");
    }

    @Test
    @Step(2)
    void there_is_no_third_desk() {
        Client mary = lab.later("mary").in("/lost");
        mary.connects();

        assertThat(mary).wasRefused(Map.of("message", "Invalid namespace"));
        assertThat(alan.asks("next", "mary")).answered("ok");
    }

    @Test
    @Step(3)
    void an_item_for_repair_is_announced_at_the_other_desk() {
        assertThat(grace.asks("repair", "radio")).answered("ok");

        assertThat(alan).heardOnly("repair", "radio");
        assertThat(gracesRepairs).heardOnly("repair", "radio");
        assertThat(grace).heardNothing();
        assertThat(ada).heardNothing();
    }

    @Test
    @Step(3)
    void nothing_is_announced_without_an_item() {
        assertThat(ada.asks("repair", "")).answered("no item");
        assertThat(grace.asks("repair", (Object) null)).answered("no item");

        assertThat(alan).heardNothing();
    }
}

package lesson01_events;

import static workbook.kit.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Question;

class PriceTest {

    @RegisterExtension
    final Lab lab = Lab.running(Price.class);

    final Client ada = lab.client("ada");
    final Client grace = lab.client("grace");

    @Test
    void each_question_gets_its_own_price() {
        Question tea = ada.asks("price", "tea");
        Question coffee = grace.asks("price", "coffee");

        assertThat(tea).answered(3);
        assertThat(coffee).answered(4);
    }

    @Test
    void the_answer_is_not_an_event() {
        ada.asks("price", "tea");
        grace.asks("price", "parrot");

        assertThat(ada).heardNothing();
        assertThat(grace).heardNothing();
    }

    @Test
    void an_item_that_the_shop_does_not_have_is_not_sold() {
        Question parrot = ada.asks("price", "parrot");

        assertThat(parrot).answered("not sold");
    }

    @Test
    void a_client_that_asks_for_no_answer_gets_none() {
        ada.emits("price", "tea");
        ada.emits("price", "parrot");

        assertThat(ada).heardNothing();
    }

    @Test
    void an_item_that_is_nearly_right_is_not_sold() {
        assertThat(ada.asks("price", "Tea")).answered("not sold");
        assertThat(ada.asks("price", " tea ")).answered("not sold");
        assertThat(ada.asks("price", "")).answered("not sold");
    }

    @Test
    void a_question_that_is_asked_again_is_answered_again() {
        assertThat(ada.asks("price", "coffee")).answered(4);
        assertThat(ada.asks("price", "parrot")).answered("not sold");
        assertThat(ada.asks("price", "coffee")).answered(4);
    }
}

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
    void the_answer_is_no_event() {
        ada.asks("price", "tea");

        assertThat(ada).heardNothing();
        assertThat(grace).heardNothing();
    }

    @Test
    void what_the_shop_does_not_have_is_not_sold() {
        Question parrot = ada.asks("price", "parrot");

        assertThat(parrot).answered("not sold");
    }

    @Test
    void who_asks_for_no_answer_gets_none() {
        ada.emits("price", "tea");

        assertThat(ada).heardNothing();
    }
}

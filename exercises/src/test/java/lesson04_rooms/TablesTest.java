package lesson04_rooms;

import static workbook.kit.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Question;
import workbook.kit.Step;

class TablesTest {

    @RegisterExtension
    final Lab lab = Lab.running(Tables.class);

    final Client ada = lab.client("ada");
    final Client grace = lab.client("grace");
    final Client alan = lab.client("alan");

    @Test
    @Step(1)
    void what_is_said_at_a_table_is_heard_there_and_nowhere_else() {
        ada.emits("sit", "tea");
        grace.emits("sit", "tea");
        alan.emits("sit", "coffee");

        ada.emits("say", at("tea", "hi"));

        assertThat(grace).heardOnly("said", "hi");
        assertThat(alan).heardNothing();
        assertThat(ada).heardNothing();
    }

    @Test
    @Step(1)
    void a_client_sits_at_two_tables_at_once() {
        grace.emits("sit", "coffee");
        grace.emits("sit", "tea");
        alan.emits("sit", "coffee");
        ada.emits("sit", "tea");

        alan.emits("say", at("coffee", "milk?"));
        ada.emits("say", at("tea", ""));

        assertThat(grace).heardInOrder("said", "milk?", "");
    }

    @Test
    @Step(1)
    void sitting_down_twice_is_sitting_there_once() {
        alan.emits("sit", "tea");
        assertThat(alan.asks("sit", "tea")).answered("ok");
        grace.emits("sit", "tea");

        assertThat(grace.asks("say", at("tea", "  two spaces  "))).answered("ok");

        assertThat(alan).heardOnly("said", "  two spaces  ");
    }

    @Test
    @Step(1)
    void a_table_that_does_not_exist_is_refused() {
        assertThat(ada.asks("sit", "cellar")).answered("no such table");
        assertThat(grace.asks("sit", (Object) null)).answered("no such table");
        assertThat(alan.asks("stand", "cellar")).answered("no such table");
        assertThat(alan.asks("say", at("cellar", "hi"))).answered("no such table, or no text");
        assertThat(ada.asks("say", Map.of("table", "tea"))).answered("no such table, or no text");
    }

    @Test
    @Step(2)
    void nobody_speaks_at_a_table_where_they_do_not_sit() {
        grace.emits("sit", "tea");
        alan.emits("sit", "coffee");

        Question fromOutside = ada.asks("say", at("tea", "buy my book"));
        Question fromNextTable = alan.asks("say", at("tea", "hi"));

        assertThat(fromOutside).answered("not at this table");
        assertThat(fromNextTable).answered("not at this table");
        assertThat(grace).heardNothing();
    }

    @Test
    @Step(2)
    void a_client_that_sits_at_two_tables_speaks_at_both() {
        grace.emits("sit", "tea");
        grace.emits("sit", "coffee");
        alan.emits("sit", "tea");
        assertThat(grace.asks("say", at("tea", "milk?"))).answered("ok");
        assertThat(grace.asks("say", at("coffee", "sugar?"))).answered("ok");

        assertThat(alan).heardOnly("said", "milk?");
    }

    @Test
    @Step(3)
    void standing_up_ends_it_for_that_table_only() {
        ada.emits("sit", "tea");
        grace.emits("sit", "tea");
        ada.emits("sit", "coffee");
        grace.emits("sit", "coffee");

        assertThat(ada.asks("stand", "tea")).answered("ok");
        grace.emits("say", at("tea", "has she gone?"));
        grace.emits("say", at("coffee", "there she is"));

        assertThat(ada).heardOnly("said", "there she is");
    }

    @Test
    @Step(3)
    void a_client_that_stood_up_is_connected_and_sits_down_again() {
        grace.emits("sit", "tea");
        ada.emits("sit", "tea");
        grace.emits("stand", "tea");

        assertThat(grace.asks("say", at("tea", "bye"))).answered("not at this table");
        grace.emits("sit", "tea");
        ada.emits("say", at("tea", "welcome back"));

        assertThat(grace).heardOnly("said", "welcome back");
    }

    @Test
    @Step(3)
    void standing_up_where_one_does_not_sit_changes_nothing() {
        alan.emits("sit", "tea");
        grace.emits("sit", "tea");

        assertThat(alan.asks("stand", "coffee")).answered("ok");
        grace.emits("say", at("tea", "hi"));

        assertThat(alan).heardOnly("said", "hi");
    }

    private static Map<String, String> at(String table, String text) {
        return Map.of("table", table, "text", text);
    }
}

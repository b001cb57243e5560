package lesson04_rooms;

import static workbook.kit.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Step;

class OnceIsEnoughTest {

    @RegisterExtension
    final Lab lab = Lab.running(OnceIsEnough.class);

    final Client ada = lab.client("ada", Map.of("name", "ada"));
    final Client grace = lab.client("grace", Map.of("name", "grace"));
    final Client alan = lab.client("alan", Map.of("name", "alan"));
    // Another person with the same name:
    final Client namesake = lab.client("namesake", Map.of("name", "ada"));

    @Test
    @Step(1)
    void a_reader_of_both_topics_gets_the_article_once() {
        grace.emits("follow", "tea");
        grace.emits("follow", "coffee");
        alan.emits("follow", "coffee");
        namesake.emits("follow", "tea");

        ada.emits("publish", article("How to boil water", "tea", "coffee"));

        assertThat(grace).heardOnly("article", "How to boil water");
        assertThat(alan).heardOnly("article", "How to boil water");
        assertThat(namesake).heardOnly("article", "How to boil water");
    }

    @Test
    @Step(1)
    void a_publisher_that_follows_a_topic_gets_the_article_too() {
        ada.emits("follow", "coffee");
        grace.emits("follow", "tea");

        ada.emits("publish", article("Cups", "tea", "coffee"));

        assertThat(grace).heardOnly("article", "Cups");
        assertThat(ada).heardOnly("article", "Cups");
    }

    @Test
    @Step(1)
    void two_people_with_the_same_name_get_it_both() {
        ada.emits("follow", "tea");
        namesake.emits("follow", "coffee");

        grace.emits("publish", article("Cups", "tea", "coffee"));

        assertThat(ada).heardOnly("article", "Cups");
        assertThat(namesake).heardOnly("article", "Cups");
    }

    @Test
    @Step(1)
    void who_only_shares_a_readers_name_does_not_hear_it() {
        namesake.emits("follow", "tea");

        grace.emits("publish", article("Cups", "tea"));

        assertThat(namesake).heardOnly("article", "Cups");
        assertThat(ada).heardNothing();
    }

    @Test
    @Step(1)
    void two_articles_come_in_order_even_if_they_are_the_same() {
        alan.emits("follow", "tea");
        alan.emits("follow", "coffee");

        ada.emits("publish", article("Spoons", "tea", "coffee"));
        grace.emits("publish", article("", "coffee"));
        ada.emits("publish", article("Spoons", "coffee", "tea"));
        ada.emits("publish", article("Spoons", "tea"));

        assertThat(alan).heardInOrder("article", "Spoons", "", "Spoons", "Spoons");
    }

    @Test
    @Step(1)
    void a_topic_that_nobody_follows_or_that_comes_twice_is_no_error() {
        assertThat(grace.asks("follow", "tea")).answered("ok");

        assertThat(ada.asks("publish", article("Cups", "milk"))).answered("ok");
        assertThat(ada.asks("publish", article("Spoons"))).answered("ok");
        assertThat(ada.asks("publish", article("Pots", "tea", "milk", "tea"))).answered("ok");

        assertThat(grace).heardOnly("article", "Pots");
        assertThat(ada).heardNothing();
    }

    @Test
    @Step(1)
    void an_article_without_topics_or_text_is_refused() {
        assertThat(grace.asks("follow", " ")).answered("invalid");
        assertThat(ada.asks("publish", Map.of("text", "Cups"))).answered("invalid");
        assertThat(alan.asks("publish", Map.of("topics", List.of("tea")))).answered("invalid");
        assertThat(grace.asks("publish", (Object) null)).answered("invalid");
    }

    @Test
    @Step(1)
    void each_article_goes_to_the_followers_of_its_own_topics() {
        grace.emits("follow", "tea");
        alan.emits("follow", "coffee");

        ada.emits("publish", article("Cups", "tea"));
        ada.emits("publish", article("Beans", "coffee"));

        assertThat(grace).heardOnly("article", "Cups");
        assertThat(alan).heardOnly("article", "Beans");
    }

    @Test
    @Step(2)
    void a_name_is_no_topic() {
        ada.emits("follow", "tea");
        grace.emits("follow", "tea");

        alan.emits("publish", except("ada", "Names", "tea"));

        assertThat(ada).heardOnly("article", "Names");
        assertThat(grace).heardOnly("article", "Names");
    }

    @Test
    @Step(2)
    void a_publisher_that_follows_the_excepted_topic_is_heard_by_the_others() {
        ada.emits("follow", "experts");
        grace.emits("follow", "tea");

        ada.emits("publish", except("experts", "How to boil water", "tea"));

        assertThat(grace).heardOnly("article", "How to boil water");
    }

    @Test
    @Step(2)
    void without_an_excepted_topic_nobody_is_left_out() {
        alan.emits("follow", "tea");
        alan.emits("follow", "experts");

        ada.emits("publish", article("Cups", "tea"));

        assertThat(alan).heardOnly("article", "Cups");
    }

    @Test
    @Step(2)
    void followers_of_the_excepted_topic_do_not_hear_it() {
        grace.emits("follow", "tea");
        namesake.emits("follow", "experts");
        alan.emits("follow", "tea");
        alan.emits("follow", "experts");

        ada.emits("publish", except("experts", "How to boil water", "tea", "experts"));

        assertThat(grace).heardOnly("article", "How to boil water");
        assertThat(alan).heardNothing();
        assertThat(namesake).heardNothing();
    }

    @Test
    @Step(2)
    void the_excepted_topic_does_not_have_to_be_among_the_topics() {
        alan.emits("follow", "tea");
        alan.emits("follow", "experts");
        ada.emits("follow", "experts");

        grace.emits("publish", except("tea", "Beans", "coffee", "experts"));

        assertThat(ada).heardOnly("article", "Beans");
        assertThat(alan).heardNothing();
    }

    @Test
    @Step(2)
    void to_leave_one_out_does_not_end_it_for_the_others() {
        ada.emits("follow", "tea");
        grace.emits("follow", "tea");
        alan.emits("follow", "experts");
        namesake.emits("follow", "experts");

        alan.emits("publish", except("experts", "Cups", "experts", "tea"));

        assertThat(ada).heardOnly("article", "Cups");
        assertThat(grace).heardOnly("article", "Cups");
        assertThat(alan).heardNothing();
    }

    private static Map<String, Object> article(String text, String... topics) {
        return Map.of("topics", List.of(topics), "text", text);
    }

    private static Map<String, Object> except(String topic, String text, String... topics) {
        return Map.of("topics", List.of(topics), "except", topic, "text", text);
    }
}

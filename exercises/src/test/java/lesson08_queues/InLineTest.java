package lesson08_queues;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static workbook.kit.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Lab;
import workbook.kit.Step;

class InLineTest {

    @RegisterExtension
    final Lab lab = Lab.running(InLine.class).store();

    final Queues queues = lab.functions(Queues.class);

    /** The class's methods, without the map: the lab hands in one at which it can stop threads. */
    interface Queues {
        int add(String topic, String parcel);

        String take(String topic);
    }

    @Test
    @Step(1)
    void each_parcel_is_counted_in_the_queue_of_its_topic() {
        assertEquals(1, queues.add("pickup", "tulips"));
        assertEquals(2, queues.add("pickup", "roses"));
        assertEquals(1, queues.add("delivered", "lilies"));
    }

    @Test
    @Step(1)
    void two_parcels_that_look_the_same_are_two_parcels() {
        assertEquals(1, queues.add("pickup", "tulips"));
        assertEquals(2, queues.add("pickup", "tulips"));
        assertEquals(3, queues.add("pickup", ""));
    }

    @Test
    @Step(1)
    void the_queues_are_in_the_given_map() {
        queues.add("pickup", "tulips");
        queues.add("delivered", "roses");

        assertThat(lab.stored()).reads("delivered", "pickup");
    }

    @Test
    @Step(2)
    void the_first_in_is_the_first_out() {
        addAll("pickup", "10", "2", "9", "2", "1");

        assertEquals(List.of("10", "2", "9", "2", "1"), taken(5));
    }

    @Test
    @Step(2)
    void what_was_taken_is_gone_and_nothing_else_is() {
        addAll("pickup", "tulips", "roses");
        queues.add("delivered", "lilies");

        assertEquals("tulips", queues.take("pickup"));
        assertEquals("lilies", queues.take("delivered"));
        assertEquals(2, queues.add("pickup", "violets"));
        assertEquals(List.of("roses", "violets"), taken(2));
    }

    @Test
    @Step(2)
    void from_an_empty_queue_comes_null_and_it_can_be_used_again() {
        assertNull(queues.take("pickup"));
        addAll("pickup", "", "roses");

        assertEquals(List.of("", "roses"), taken(2));
        assertNull(queues.take("pickup"));
        assertEquals(1, queues.add("pickup", "tulips"));
    }

    @Test
    @Step(3)
    void of_two_vendors_at_the_same_moment_neither_loses_a_parcel() {
        List<Integer> sizes = lab.race(() -> queues.add("pickup", "tulips"), () -> queues.add("pickup", "roses"));

        assertEquals(List.of(1, 2), sizes);
        assertEquals(List.of("tulips", "roses"), taken(2));
    }

    @Test
    @Step(3)
    void two_drivers_at_the_same_moment_do_not_take_the_same_parcel() {
        addAll("pickup", "tulips", "roses");

        List<String> taken = lab.race(() -> queues.take("pickup"), () -> queues.take("pickup"));

        assertEquals(List.of("tulips", "roses"), taken);
        assertNull(queues.take("pickup"));
    }

    @Test
    @Step(3)
    void a_parcel_that_is_added_while_another_is_taken_stays() {
        addAll("pickup", "tulips");

        List<Object> got = lab.race(() -> queues.add("pickup", "roses"), () -> queues.take("pickup"));

        assertEquals(List.of(2, "tulips"), got);
        assertEquals("roses", queues.take("pickup"));
    }

    @Test
    @Step(3)
    void the_parcels_of_each_vendor_keep_their_order_when_three_add_at_once() {
        lab.together(
                () -> addAll("pickup", parcelsOf("acme")),
                () -> addAll("pickup", parcelsOf("flowers")),
                () -> addAll("pickup", parcelsOf("books")));

        List<String> all = taken(90);
        assertEquals(List.of(parcelsOf("acme")), startingWith("acme", all));
        assertEquals(List.of(parcelsOf("flowers")), startingWith("flowers", all));
        assertEquals(List.of(parcelsOf("books")), startingWith("books", all));
    }

    private void addAll(String topic, String... parcels) {
        Arrays.stream(parcels).forEach(parcel -> queues.add(topic, parcel));
    }

    /** The next parcels for pickup. */
    private List<String> taken(int count) {
        return Stream.generate(() -> String.valueOf(queues.take("pickup")))
                .limit(count)
                .toList();
    }

    private static String[] parcelsOf(String vendor) {
        return IntStream.rangeClosed(1, 30).mapToObj(i -> vendor + " " + i).toArray(String[]::new);
    }

    private static List<String> startingWith(String vendor, List<String> parcels) {
        return parcels.stream().filter(parcel -> parcel.startsWith(vendor)).toList();
    }
}

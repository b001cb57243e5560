package lesson09_trouble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Lab;
import workbook.kit.Step;

class ExpressTest {

    @RegisterExtension
    final Lab lab = Lab.running(Express.class);

    final Hub hub = lab.functions(Hub.class);

    /** The exercise's function, with plain data. */
    interface Hub {
        List<String> handOver(List<Parcel> parcels);
    }

    record Parcel(int id, String text, int priority) {}

    @Test
    @Step(1)
    void the_most_urgent_parcel_is_first() {
        assertEquals(List.of("medicine 9", "soup 5", "tulips 1"), handOver("tulips 1", "medicine 9", "soup 5"));
        assertEquals(List.of("soup 0", "tulips -1", "roses -2"), handOver("tulips -1", "roses -2", "soup 0"));
    }

    @Test
    @Step(1)
    void any_two_numbers_can_be_compared() {
        assertEquals(
                List.of("medicine 2147483647", "tulips -2147483648"),
                handOver("tulips -2147483648", "medicine 2147483647"));
        assertEquals(
                List.of("medicine 2000000000", "tulips -2000000000"),
                handOver("medicine 2000000000", "tulips -2000000000"));
    }

    @Test
    @Step(1)
    void one_parcel_or_none_is_no_exception() {
        assertEquals(List.of("tulips -7"), handOver("tulips -7"));
        assertEquals(List.of(), handOver());
    }

    @Test
    @Step(2)
    void without_priorities_it_is_a_queue() {
        assertEquals(
                List.of("d 0", "a 0", "f 0", "b 0", "e 0", "c 0"), handOver("d 0", "a 0", "f 0", "b 0", "e 0", "c 0"));
    }

    @Test
    @Step(2)
    void each_class_is_a_queue() {
        assertEquals(List.of("d 2", "b 2", "c 1", "a 1", "e 1"), handOver("c 1", "d 2", "a 1", "b 2", "e 1"));
        assertEquals(List.of("d 5", "b 5", "c 5", "a 1"), handOver("a 1", "d 5", "b 5", "c 5"));
    }

    @Test
    @Step(3)
    void when_three_have_passed_the_oldest_is_next() {
        assertEquals(
                List.of("b 9", "c 9", "d 9", "a 0", "e 9", "f 9"), handOver("a 0", "b 9", "c 9", "d 9", "e 9", "f 9"));
    }

    @Test
    @Step(3)
    void the_oldest_is_not_the_least_urgent() {
        assertEquals(
                List.of("c 9", "d 9", "e 9", "soup 5", "f 9", "tulips 0"),
                handOver("soup 5", "tulips 0", "c 9", "d 9", "e 9", "f 9"));
    }

    @Test
    @Step(3)
    void only_those_that_pass_the_oldest_are_counted() {
        assertEquals(
                List.of("medicine 9", "ivy 5", "moss 5", "nails 5", "tulips 1", "paint 5"),
                handOver("medicine 9", "tulips 1", "ivy 5", "moss 5", "nails 5", "paint 5"));
        assertEquals(
                List.of("ivy 9", "soup 5", "nails 4", "moss 4", "paint 4", "tulips 0"),
                handOver("soup 5", "ivy 9", "tulips 0", "nails 4", "moss 4", "paint 4"));
    }

    @Test
    @Step(3)
    void however_many_are_urgent_the_others_get_their_turn() {
        List<Parcel> parcels = IntStream.rangeClosed(1, 20)
                .mapToObj(id -> new Parcel(id, id <= 2 ? "slow" : "fast", id <= 2 ? 0 : 9))
                .toList();

        List<String> texts = hub.handOver(parcels);

        List<String> first = texts.stream().limit(8).toList();
        assertEquals(List.of("fast", "fast", "fast", "slow", "fast", "fast", "fast", "slow"), first);
        assertEquals(20, texts.size());
    }

    /** Each text ends with its priority; they come in the order of their storing. */
    private List<String> handOver(String... each) {
        List<String> all = Arrays.asList(each);
        return hub.handOver(all.stream()
                .map(parcel -> new Parcel(1 + all.indexOf(parcel), parcel, Integer.parseInt(parcel.split(" ")[1])))
                .toList());
    }
}

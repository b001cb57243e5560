package workbook.kit.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.kit.history.History.Operation;
import workbook.kit.history.HistoryEntry.Phase;

class HistoryTest {

    private final History history = new History();
    private final PublishedMessage tea = new PublishedMessage("ada", "orders", "1", "tea");
    private final PublishedMessage cake = new PublishedMessage("ada", "orders", "cake");

    @Test
    void it_reads_as_lines() {
        Operation first = history.publishes(tea);
        Operation second = history.publishes(cake);
        first.unknown();
        Operation again = history.began("ada", HistoryEntry.PUBLISH, tea, 2);
        second.failed();
        history.delivered("grace", tea);
        again.returned();
        history.delivered("alan", tea, 2);
        Operation receipt = history.began("grace", HistoryEntry.ACKNOWLEDGE, tea);
        receipt.returned();
        history.acknowledged("alan", tea);
        history.effected("the shop", tea);
        history.released("alan", tea);
        history.dropped("the server", cake);
        history.happened("grace", "read", cake, 1);

        String lines = """
                  1  ada begins to publish "tea" (1) in orders
                  2  ada begins to publish "cake" in orders
                  3  ada's publish of "tea" (1) in orders has no answer: it may have happened
                  4  ada begins to publish "tea" (1) in orders, try 2
                  5  ada's publish of "cake" in orders was refused
                  6  grace gets "tea" (1) from ada in orders
                  7  ada's publish of "tea" (1) in orders has succeeded, try 2
                  8  alan gets "tea" (1) from ada in orders, try 2
                  9  grace begins to acknowledge "tea" (1) in orders
                 10  grace's acknowledge of "tea" (1) in orders has succeeded
                 11  alan acknowledges "tea" (1) in orders
                 12  the shop carries out "tea" (1) from ada in orders
                 13  alan gives up "tea" (1) in orders
                 14  the server drops "cake" in orders
                 15  grace reads "cake" in orders
                """;
        assertEquals(lines, history + "\n");
    }

    // tag::history[]
    @Test
    void a_message_that_comes_twice_breaks_at_most_once() {
        var guarantees = Guarantees.toEach(message -> Set.of("grace"));
        history.publishes(tea).returned();
        history.publishes(cake).returned();
        history.delivered("grace", tea);
        history.delivered("grace", cake);
        history.delivered("grace", tea);

        CheckResult result = history.check(guarantees.exactlyOnce());

        String shown = """
                grace gets "tea" (1) from ada more than once.
                  5  grace gets "tea" (1) from ada in orders
                  7  grace gets "tea" (1) from ada in orders
                """;
        assertEquals(shown, result + "\n");
    }
    // end::history[]

    @Test
    void an_operation_ends_once() {
        Operation operation = history.publishes(tea);
        operation.returned();
        assertThrows(IllegalStateException.class, operation::unknown);
        assertEquals(2, history.entries().size());
    }

    @Test
    void an_end_names_its_beginning() {
        Operation first = history.publishes(tea);
        history.publishes(cake).returned();
        first.returned();
        assertEquals(1, history.entries().get(3).began());
        assertEquals(2, history.entries().get(2).began());
        assertEquals(4, history.entries().get(3).number());
    }

    @Test
    void entries_of_several_threads_stand_in_one_order() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            String who = "sender " + t;
            threads.add(new Thread(() -> IntStream.range(0, 500)
                    .forEach(i -> history.publishes(new PublishedMessage(who, "orders", "" + i))
                            .returned())));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join(5_000);
        }
        List<HistoryEntry> entries = history.entries();
        assertEquals(4 * 500 * 2, entries.size());
        for (int i = 0; i < entries.size(); i++) {
            HistoryEntry entry = entries.get(i);
            assertEquals(i + 1, entry.number());
            if (entry.phase() == Phase.RETURNED) {
                HistoryEntry begun = entries.get(entry.began() - 1);
                assertTrue(begun.phase() == Phase.BEGAN && begun.message().equals(entry.message()));
            }
        }
        for (int t = 0; t < 4; t++) {
            String who = "sender " + t;
            assertEquals(
                    IntStream.range(0, 500).mapToObj(i -> "" + i).toList(),
                    entries.stream()
                            .filter(entry -> entry.who().equals(who) && entry.phase() == Phase.BEGAN)
                            .map(entry -> entry.message().key())
                            .toList());
        }
    }
}

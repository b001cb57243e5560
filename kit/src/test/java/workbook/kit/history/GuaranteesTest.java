package workbook.kit.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import workbook.kit.history.HistoryEntry.Phase;

class GuaranteesTest {

    private static final int SEEDS = 300;

    private final History history = new History();
    private final PublishedMessage one = new PublishedMessage("ada", "orders", "1");
    private final PublishedMessage two = new PublishedMessage("ada", "orders", "2");
    private final PublishedMessage three = new PublishedMessage("ada", "parcels", "3");
    private final Guarantees each = Guarantees.toEach(message -> Set.of("grace", "alan"));
    private final Guarantees oneOf = Guarantees.toOneOf(message -> Set.of("grace", "alan"));

    private void holds(Check check) {
        CheckResult result = history.check(check);
        assertTrue(result.holds(), result::toString);
        assertEquals(List.of(), result.part());
    }

    /** Broken, by those entries and no fewer. */
    private void breaks(Check check, String sentence, Integer... numbers) {
        CheckResult result = history.check(check);
        assertFalse(result.holds());
        assertEquals(sentence, result.sentence());
        assertEquals(
                List.of(numbers),
                result.part().stream().map(HistoryEntry::number).toList(),
                result::toString);
        assertShortest(check, result);
    }

    private static void assertShortest(Check check, CheckResult result) {
        List<HistoryEntry> inOrder =
                result.part().stream().sorted((a, b) -> a.number() - b.number()).toList();
        assertEquals(inOrder, result.part());
        assertFalse(check.of(result.part()).holds());
        for (HistoryEntry entry : result.part()) {
            List<HistoryEntry> less = new ArrayList<>(result.part());
            less.remove(entry);
            assertTrue(check.of(less).holds(), () -> "without " + entry + " it is broken still");
        }
    }

    private void published(PublishedMessage... messages) {
        for (PublishedMessage message : messages) {
            history.publishes(message).returned();
        }
    }

    @Test
    void nothing_has_happened_and_all_holds() {
        holds(Check.all(
                each.exactlyOnce(),
                each.inOrder(),
                each.inOrderForEachTopic(),
                each.nobodyElse(),
                each.neverAfterAcknowledged(),
                each.inFlightAtMost(0),
                each.queuedAtMost(0)));
    }

    @Test
    void at_most_once_for_each() {
        published(one);
        history.delivered("grace", one);
        history.delivered("alan", one);
        holds(each.atMostOnce());
        history.delivered("grace", one, 2);
        breaks(each.atMostOnce(), "grace gets \"1\" from ada more than once.", 3, 5);
    }

    @Test
    void at_most_once_where_they_share() {
        published(one, two);
        history.delivered("grace", one);
        history.delivered("alan", two);
        holds(oneOf.atMostOnce());
        history.delivered("alan", one);
        breaks(oneOf.atMostOnce(), "grace gets \"1\" from ada, and so does alan.", 5, 7);
    }

    @Test
    void two_messages_that_say_the_same_are_two() {
        var tea = new PublishedMessage("ada", "orders", "1", "tea");
        var moreTea = new PublishedMessage("ada", "orders", "2", "tea");
        published(tea, moreTea);
        history.delivered("grace", tea);
        history.delivered("grace", moreTea);
        holds(each.atMostOnce());
    }

    @Test
    void at_least_once_for_each() {
        published(one);
        history.delivered("grace", one);
        breaks(each.atLeastOnce(), "alan never gets \"1\", which ada has published.", 2);
        history.delivered("alan", one);
        history.delivered("alan", one);
        holds(each.atLeastOnce());
    }

    @Test
    void at_least_once_where_they_share() {
        published(one);
        breaks(oneOf.atLeastOnce(), "None of alan, grace gets \"1\", which ada has published.", 2);
        history.delivered("alan", one);
        holds(oneOf.atLeastOnce());
    }

    @Test
    void what_nobody_knows_to_be_published_may_be_missing_or_not() {
        history.publishes(one).unknown();
        history.publishes(two).failed();
        history.publishes(three); // never ended
        holds(each.exactlyOnce());
        history.delivered("grace", one);
        history.delivered("grace", three);
        holds(each.exactlyOnce());
        history.began("ada", HistoryEntry.PUBLISH, two, 2).returned();
        breaks(each.exactlyOnce(), "alan never gets \"2\", which ada has published.", 9);
    }

    @Test
    void what_the_server_dropped_may_be_missing() {
        published(one, two);
        history.dropped("the server", one);
        breaks(each.atLeastOnce(), "alan never gets \"2\", which ada has published.", 4);
    }

    @Test
    void an_effect_exactly_once_though_deliveries_repeat() {
        published(one);
        history.delivered("grace", one);
        history.delivered("alan", one, 2);
        history.effected("alan", one);
        holds(oneOf.ofEffects().exactlyOnce());
        history.effected("grace", one);
        breaks(oneOf.ofEffects().exactlyOnce(), "alan carries out \"1\" from ada, and so does grace.", 5, 6);
    }

    @Test
    void in_order_for_each_sender() {
        var linus = new PublishedMessage("linus", "orders", "1");
        published(one, two, linus);
        history.delivered("grace", linus); // another sender's order is another matter
        history.delivered("grace", one);
        history.delivered("grace", two);
        history.delivered("grace", one, 2); // a redelivery comes later by nature
        history.delivered("alan", one); // a gap is not a matter of order
        holds(each.inOrder());
        published(three);
        history.delivered("alan", three);
        history.delivered("alan", two);
        breaks(each.inOrder(), "alan gets \"3\" before \"2\", but ada sent \"2\" first.", 3, 12, 14, 15);
        holds(each.inOrderForEachTopic());
    }

    @Test
    void in_order_for_each_topic() {
        published(one, two);
        history.delivered("grace", two);
        history.delivered("grace", one);
        breaks(each.inOrderForEachTopic(), "grace gets \"2\" before \"1\", but ada sent \"1\" first.", 1, 3, 5, 6);
    }

    @Test
    void nobody_else() {
        published(one);
        history.delivered("grace", one);
        holds(each.nobodyElse());
        history.delivered("joan", one);
        breaks(each.nobodyElse(), "joan gets \"1\" from ada, which is not for joan.", 4);
    }

    @Test
    void nobody_gets_what_nobody_sent() {
        history.delivered("grace", one);
        published(one);
        history.delivered("alan", one);
        breaks(each.nobodyElse(), "grace gets \"1\" from ada, which nobody had published.", 1);
    }

    @Test
    void never_after_acknowledged() {
        published(one);
        history.delivered("grace", one);
        var receipt = history.began("grace", HistoryEntry.ACKNOWLEDGE, one);
        history.delivered("grace", one, 2); // which may have crossed the receipt
        receipt.returned();
        history.delivered("alan", one, 2);
        holds(each.neverAfterAcknowledged());
        breaks(
                oneOf.neverAfterAcknowledged(),
                "alan gets \"1\" from ada again, after grace had acknowledged it.",
                6,
                7);
        history.acknowledged("alan", one);
        history.delivered("alan", one, 3);
        breaks(each.neverAfterAcknowledged(), "alan gets \"1\" from ada again, after alan had acknowledged it.", 8, 9);
    }

    @Test
    void in_flight_at_most() {
        published(one, two, three);
        history.delivered("grace", one);
        history.delivered("alan", two);
        history.delivered("grace", one, 2); // still the same message
        var receipt = history.began("grace", HistoryEntry.ACKNOWLEDGE, one);
        history.delivered("grace", two, 2);
        receipt.failed();
        holds(oneOf.inFlightAtMost(1));
        history.delivered("alan", three);
        history.released("alan", three);
        holds(oneOf.inFlightAtMost(1));
        breaks(each.inFlightAtMost(1), "alan has 2 messages in hand, and at most 1 are allowed.", 8, 13);
    }

    @Test
    void queued_at_most() {
        published(one, two);
        history.delivered("grace", one); // in flight is not gone
        holds(oneOf.queuedAtMost(2));
        breaks(oneOf.queuedAtMost(1), "2 messages wait in orders, and at most 1 are allowed.", 2, 4);
        history.acknowledged("grace", one);
        history.dropped("the server", two);
        published(three);
        var four = new PublishedMessage("ada", "orders", "4");
        var publish = history.publishes(four);
        history.acknowledged("grace", four); // before its sender knew that it was there
        publish.returned();
        var five = new PublishedMessage("ada", "orders", "5");
        published(five);
        holds(oneOf.queuedAtMost(2));
        breaks(each.queuedAtMost(1), "2 messages wait in orders for alan, and at most 1 are allowed.", 2, 4);
    }

    @Test
    void of_several_broken_checks_the_shortest_part_is_told() {
        published(one, two);
        history.delivered("grace", two);
        history.delivered("grace", one);
        history.delivered("joan", one);
        breaks(
                Check.all(each.inOrder(), each.nobodyElse(), each.atMostOnce()),
                "joan gets \"1\" from ada, which is not for joan.",
                7);
        assertEquals(
                "Each message arrives at most once. Nobody has more than 5 messages in hand.",
                history.check(Check.all(each.atMostOnce(), each.inFlightAtMost(5)))
                        .sentence());
    }

    /** One thing that goes wrong, and the check that must find it. */
    @SuppressWarnings("ImmutableEnumChecker") // a method reference without state
    private enum Fault {
        TWICE(Guarantees::atMostOnce) {
            @Override
            boolean put(RandomHistory into) {
                return repeats(into, entry -> entry.is(HistoryEntry.DELIVER, Phase.HAPPENED));
            }
        },
        TWICE_IS_NOT_EXACTLY_ONCE(Guarantees::exactlyOnce) {
            @Override
            boolean put(RandomHistory into) {
                return TWICE.put(into);
            }
        },
        LOST(Guarantees::atLeastOnce) {
            @Override
            boolean put(RandomHistory into) {
                List<Integer> known = into.places(entry -> entry.is(HistoryEntry.PUBLISH, Phase.RETURNED));
                if (known.isEmpty()) {
                    return false;
                }
                PublishedMessage lost = into.entries.get(into.any(known)).message();
                into.entries.removeIf(
                        entry -> entry.message().equals(lost) && !entry.kind().equals(HistoryEntry.PUBLISH));
                into.entries.replaceAll(entry -> entry.message().equals(lost) ? marked(entry) : entry);
                return true;
            }
        },
        LOST_IS_NOT_EXACTLY_ONCE(Guarantees::exactlyOnce) {
            @Override
            boolean put(RandomHistory into) {
                return LOST.put(into);
            }
        },
        OUT_OF_ORDER(Guarantees::inOrder) {
            @Override
            boolean put(RandomHistory into) {
                return swaps(into, false);
            }
        },
        OUT_OF_ORDER_IN_A_TOPIC(Guarantees::inOrderForEachTopic) {
            @Override
            boolean put(RandomHistory into) {
                return swaps(into, true);
            }
        },
        STRANGER(Guarantees::nobodyElse) {
            @Override
            boolean put(RandomHistory into) {
                List<Integer> all = into.places(entry -> entry.is(HistoryEntry.DELIVER, Phase.HAPPENED));
                int place = into.any(all);
                HistoryEntry right = into.entries.get(place);
                into.entries.add(place + 1, marked(delivery("joan", right.message())));
                return true;
            }
        },
        INVENTED(Guarantees::nobodyElse) {
            @Override
            boolean put(RandomHistory into) {
                List<Integer> all = into.places(entry -> entry.is(HistoryEntry.DELIVER, Phase.HAPPENED));
                HistoryEntry right = into.entries.get(into.any(all));
                var message = new PublishedMessage(
                        right.message().sender(), right.message().topic(), "nobody's");
                into.entries.add(into.random.nextInt(into.entries.size()), marked(delivery(right.who(), message)));
                return true;
            }
        },
        AFTER_THE_RECEIPT(Guarantees::neverAfterAcknowledged) {
            @Override
            boolean put(RandomHistory into) {
                List<Integer> all = into.places(entry -> entry.is(HistoryEntry.ACKNOWLEDGE, Phase.RETURNED));
                int place = into.any(all);
                HistoryEntry receipt = into.entries.get(place);
                into.entries.add(between(into, place), marked(delivery(receipt.who(), receipt.message())));
                return true;
            }
        },
        TOO_MANY_IN_HAND(guarantees -> guarantees.inFlightAtMost(RandomHistory.IN_HAND)) {
            @Override
            boolean put(RandomHistory into) {
                List<Integer> all = into.places(entry -> entry.is(HistoryEntry.DELIVER, Phase.HAPPENED));
                HistoryEntry some = into.entries.get(into.any(all));
                int place = into.random.nextInt(into.entries.size());
                for (int i = 0; i <= RandomHistory.IN_HAND; i++) {
                    var message = new PublishedMessage(
                            some.message().sender(), some.message().topic(), "more " + i);
                    into.entries.add(place, marked(delivery(some.who(), message)));
                }
                return true;
            }
        },
        TOO_MANY_IN_THE_QUEUE(guarantees -> guarantees.queuedAtMost(RandomHistory.CAPACITY)) {
            @Override
            boolean put(RandomHistory into) {
                List<Integer> all = into.places(entry -> entry.is(HistoryEntry.PUBLISH, Phase.RETURNED));
                HistoryEntry some = into.entries.get(into.any(all));
                int place = into.random.nextInt(into.entries.size());
                for (int i = 0; i <= RandomHistory.CAPACITY; i++) {
                    var message = new PublishedMessage(
                            some.message().sender(), some.message().topic(), "more " + i);
                    into.entries.add(
                            place,
                            marked(new HistoryEntry(
                                    0, Phase.RETURNED, some.who(), HistoryEntry.PUBLISH, message, 1, 0)));
                }
                return true;
            }
        };

        private final Function<Guarantees, Check> check;

        Fault(Function<Guarantees, Check> check) {
            this.check = check;
        }

        /** Puts the fault in, its entries marked; false where there is no place for it. */
        abstract boolean put(RandomHistory into);

        private static final int MARK = -1;

        private static HistoryEntry marked(HistoryEntry entry) {
            return new HistoryEntry(
                    0, entry.phase(), entry.who(), entry.kind(), entry.message(), entry.attempt(), MARK);
        }

        private static HistoryEntry delivery(String who, PublishedMessage message) {
            return new HistoryEntry(0, Phase.HAPPENED, who, HistoryEntry.DELIVER, message, 1, 0);
        }

        private static int between(RandomHistory into, int place) {
            return place + 1 + into.random.nextInt(into.entries.size() - place);
        }

        private static boolean repeats(RandomHistory into, java.util.function.Predicate<HistoryEntry> sort) {
            List<Integer> all = into.places(sort);
            int place = into.any(all);
            into.entries.add(between(into, place), marked(into.entries.get(place)));
            return true;
        }

        /** Two first deliveries of one sender to one receiver change their places. */
        private static boolean swaps(RandomHistory into, boolean sameTopic) {
            List<Integer> all =
                    into.places(entry -> entry.is(HistoryEntry.DELIVER, Phase.HAPPENED) && entry.attempt() == 1);
            int first = into.any(all);
            HistoryEntry a = into.entries.get(first);
            List<Integer> others = all.stream()
                    .filter(place -> {
                        HistoryEntry b = into.entries.get(place);
                        return place > first
                                && b.who().equals(a.who())
                                && b.message().sender().equals(a.message().sender())
                                && (!sameTopic
                                        || b.message()
                                                .topic()
                                                .equals(a.message().topic()));
                    })
                    .toList();
            if (others.isEmpty()) {
                return false;
            }
            int second = into.any(others);
            into.entries.set(first, marked(into.entries.get(second)));
            into.entries.set(second, marked(a));
            return true;
        }
    }

    private static Guarantees guarantees(RandomHistory of, boolean shared) {
        return shared ? Guarantees.toOneOf(of::addressees) : Guarantees.toEach(of::addressees);
    }

    @ParameterizedTest
    @EnumSource
    void a_right_history_passes_and_one_fault_in_it_is_found_and_shown(Fault fault) {
        int found = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            boolean shared = seed % 2 == 0;
            var history = new RandomHistory(seed, shared, false);
            Check check = fault.check.apply(guarantees(history, shared));
            int itsSeed = seed;
            CheckResult before = check.of(history.numbered());
            assertTrue(before.holds(), () -> "seed " + itsSeed + ": " + before);
            if (!fault.put(history)) {
                continue;
            }
            List<HistoryEntry> wrong = history.numbered();
            CheckResult after = check.of(wrong);
            assertFalse(after.holds(), () -> "seed " + itsSeed + ":\n" + History.text(wrong));
            assertTrue(
                    after.part().stream().anyMatch(entry -> entry.began() == Fault.MARK),
                    () -> "seed " + itsSeed + ": " + after + "\nof\n" + History.text(wrong));
            assertShortest(check, after);
            found++;
        }
        assertTrue(found > SEEDS / 3, "too few faults: " + found);
    }

    @Test
    void a_right_history_with_redeliveries_passes() {
        int repeated = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            boolean shared = seed % 2 == 0;
            var history = new RandomHistory(seed, shared, true);
            Guarantees guarantees = guarantees(history, shared);
            List<HistoryEntry> entries = history.numbered();
            CheckResult result = Check.all(
                            guarantees.atLeastOnce(),
                            guarantees.inOrder(),
                            guarantees.inOrderForEachTopic(),
                            guarantees.nobodyElse(),
                            guarantees.neverAfterAcknowledged(),
                            guarantees.inFlightAtMost(RandomHistory.IN_HAND),
                            guarantees.queuedAtMost(RandomHistory.CAPACITY))
                    .of(entries);
            int itsSeed = seed;
            assertTrue(result.holds(), () -> "seed " + itsSeed + ": " + result + "\nof\n" + History.text(entries));
            repeated += guarantees.atMostOnce().of(entries).holds() ? 0 : 1;
        }
        assertTrue(repeated > SEEDS / 2, "too few redeliveries: " + repeated);
    }
}

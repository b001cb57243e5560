package workbook.kit.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GatedStoreTest {

    private final ConcurrentMap<String, Integer> store = new GatedStore<>(new Gate());

    /** Every operation with a result, by name. */
    private static final Map<String, BiFunction<ConcurrentMap<String, Integer>, Arguments, Object>> OPERATIONS =
            operations();

    private record Arguments(String key, int value, int other) {}

    private static Map<String, BiFunction<ConcurrentMap<String, Integer>, Arguments, Object>> operations() {
        Map<String, BiFunction<ConcurrentMap<String, Integer>, Arguments, Object>> all = new HashMap<>();
        all.put("get", (map, a) -> shown(map.get(a.key)));
        all.put("getOrDefault", (map, a) -> map.getOrDefault(a.key, a.value));
        all.put("containsKey", (map, a) -> map.containsKey(a.key));
        all.put("containsValue", (map, a) -> map.containsValue(a.value));
        all.put("size", (map, a) -> map.size());
        all.put("isEmpty", (map, a) -> map.isEmpty());
        all.put("put", (map, a) -> shown(map.put(a.key, a.value)));
        all.put("putAll", (map, a) -> {
            map.putAll(Map.of(a.key, a.value, "z", a.other));
            return "";
        });
        all.put("remove", (map, a) -> shown(map.remove(a.key)));
        all.put("remove2", (map, a) -> map.remove(a.key, a.value));
        all.put("replace", (map, a) -> shown(map.replace(a.key, a.value)));
        all.put("replace3", (map, a) -> map.replace(a.key, a.other, a.value));
        all.put("replaceAll", (map, a) -> {
            map.replaceAll((key, value) -> value + 1);
            return "";
        });
        all.put("putIfAbsent", (map, a) -> shown(map.putIfAbsent(a.key, a.value)));
        all.put("computeIfAbsent", (map, a) -> map.computeIfAbsent(a.key, key -> a.value));
        all.put("computeIfPresent", (map, a) -> shown(map.computeIfPresent(a.key, (key, v) -> v > 2 ? null : v + 1)));
        all.put("compute", (map, a) -> shown(map.compute(a.key, (key, v) -> grown(v, a.value))));
        all.put("merge", (map, a) -> map.merge(a.key, a.value, Integer::sum));
        all.put("forEach", (map, a) -> {
            var seen = new TreeSet<String>();
            map.forEach((key, value) -> seen.add(key + value));
            return seen;
        });
        all.put("keys", (map, a) -> new TreeSet<>(map.keySet()));
        all.put("keys.contains", (map, a) -> map.keySet().contains(a.key));
        all.put("keys.remove", (map, a) -> map.keySet().remove(a.key));
        all.put("keys.removeAll", (map, a) -> map.keySet().removeAll(Set.of(a.key, "z")));
        all.put("keys.retainAll", (map, a) -> map.keySet().retainAll(Set.of("a", "b", "c", "z")));
        all.put("values.removeIf", (map, a) -> map.values().removeIf(value -> value == a.value));
        all.put("values.sum", (map, a) -> map.values().stream().mapToInt(v -> v).sum());
        all.put("values.contains", (map, a) -> map.values().contains(a.value));
        all.put(
                "values.remove",
                (map, a) -> map.values().size() == 1 && map.values().remove(a.value));
        all.put("entries.contains", (map, a) -> map.entrySet().contains(Map.entry(a.key, a.value)));
        all.put("entries.equals", (map, a) -> map.entrySet().equals(new HashMap<>(map).entrySet()));
        all.put("keys.hashCode", (map, a) -> map.keySet().hashCode());
        all.put("equals", (map, a) -> map.equals(new HashMap<>(map)) && new HashMap<>(map).equals(map));
        all.put("hashCode", (map, a) -> map.hashCode());
        all.put("toArray", (map, a) -> new TreeSet<>(List.of(map.keySet().toArray(new String[0]))));
        all.put("iterator.remove", (map, a) -> {
            map.keySet().iterator().forEachRemaining(key -> {});
            Iterator<Map.Entry<String, Integer>> entries = map.entrySet().iterator();
            while (entries.hasNext()) {
                if (entries.next().getKey().equals(a.key)) {
                    entries.remove();
                }
            }
            return "";
        });
        all.put("setValue", (map, a) -> {
            map.entrySet().forEach(entry -> {
                if (entry.getKey().equals(a.key)) {
                    entry.setValue(a.value);
                }
            });
            return "";
        });
        all.put("clear", (map, a) -> {
            if (a.value == 0) {
                map.clear();
            }
            return "";
        });
        return all;
    }

    private static @Nullable Integer grown(@Nullable Integer before, int first) {
        if (before == null) {
            return first;
        }
        return before > 2 ? null : Integer.valueOf(3);
    }

    private static Object shown(@Nullable Object value) {
        return String.valueOf(value);
    }

    @Test
    void it_does_what_a_concurrent_hash_map_does() {
        var names = new ArrayList<>(new TreeSet<>(OPERATIONS.keySet()));
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            ConcurrentMap<String, Integer> gated = new GatedStore<>(new Gate());
            ConcurrentMap<String, Integer> model = new ConcurrentHashMap<>();
            for (int i = 0; i < 100; i++) {
                String name = names.get(random.nextInt(names.size()));
                var operation = OPERATIONS.get(name);
                var with = new Arguments("" + (char) ('a' + random.nextInt(5)), random.nextInt(4), random.nextInt(4));
                String where = "seed " + seed + ", " + name + with + " of " + model;
                assertEquals(operation.apply(model, with), operation.apply(gated, with), where);
                assertEquals(model, gated, where);
            }
        }
    }

    @Test
    void it_has_no_null() {
        assertThrows(NullPointerException.class, () -> store.get(null));
        assertThrows(NullPointerException.class, () -> store.containsKey(null));
    }

    @Test
    void an_iterator_shows_what_was_there_when_it_was_asked_for() {
        store.put("a", 1);
        Iterator<String> keys = store.keySet().iterator();
        store.put("b", 2);
        store.remove("a");
        assertEquals("a", keys.next());
        assertFalse(keys.hasNext());
        assertThrows(NoSuchElementException.class, keys::next);
        keys.remove();
        assertThrows(IllegalStateException.class, keys::remove);
        assertEquals(Map.of("b", 2), store);
        assertEquals("{b=2}", store.toString());
    }

    @Test
    void a_view_follows_the_store() {
        Set<String> keys = store.keySet();
        assertTrue(keys.isEmpty());
        store.put("a", 1);
        assertEquals(Set.of("a"), keys);
        keys.clear();
        assertNull(store.get("a"));
    }

    /** A key that counts how often it is looked for: what is one step looks once. */
    private static final class CountedKey {
        private final AtomicInteger looks = new AtomicInteger();

        @Override
        public int hashCode() {
            looks.incrementAndGet();
            return 1;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }
    }

    @Test
    void what_is_one_step_in_a_concurrent_map_is_one_step_here() {
        List<BiConsumer<ConcurrentMap<CountedKey, Integer>, CountedKey>> steps = List.of(
                (map, key) -> map.putIfAbsent(key, 1),
                (map, key) -> map.computeIfAbsent(key, any -> 1),
                (map, key) -> map.computeIfPresent(key, (any, value) -> value + 1),
                (map, key) -> map.compute(key, (any, value) -> 1),
                (map, key) -> map.merge(key, 1, Integer::sum),
                (map, key) -> map.replace(key, 2),
                (map, key) -> map.replace(key, 1, 2),
                (map, key) -> map.remove(key, 2),
                (map, key) -> map.getOrDefault(key, 3));
        for (int i = 0; i < steps.size(); i++) {
            for (boolean present : new boolean[] {false, true}) {
                ConcurrentMap<CountedKey, Integer> map = new GatedStore<>(new Gate());
                var key = new CountedKey();
                if (present) {
                    map.put(key, 1);
                }
                int before = key.looks.get();
                steps.get(i).accept(map, key);
                assertEquals(1, key.looks.get() - before, "step " + i + ", present: " + present);
            }
        }
    }

    private static void onFourThreads(Runnable work) throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                all.add(threads.submit(work));
            }
            for (Future<?> each : all) {
                each.get(10, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void no_update_is_lost() throws Exception {
        List<Runnable> updates = List.of(
                () -> store.merge("merge", 1, Integer::sum),
                () -> store.compute("compute", (key, v) -> v == null ? 1 : v + 1),
                () -> {
                    int before;
                    do {
                        before = store.computeIfAbsent("replace", key -> 0);
                    } while (!store.replace("replace", before, before + 1));
                });
        onFourThreads(() -> {
            for (int i = 0; i < 1_000; i++) {
                updates.get(i % 3).run();
            }
        });
        assertEquals(4_000, store.values().stream().mapToInt(v -> v).sum());
    }
}

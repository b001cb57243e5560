package workbook.kit.time;

import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe map for a program under test, whose reads and writes pass a {@link Gate}.
 *
 * <p>It has no null, like a {@link ConcurrentHashMap}. What that map does in one step, such as {@code
 * putIfAbsent}, {@code compute} or {@code merge}, is one step here. An iteration over its keys, values
 * or entries shows what was there when the first was asked for; that counts as one read.
 *
 * @param <K> the keys
 * @param <V> the values
 */
public final class GatedStore<K, V> extends AbstractMap<K, V> implements ConcurrentMap<K, V> {

    private final Gate gate;
    private final ConcurrentHashMap<K, V> map = new ConcurrentHashMap<>();

    /** An empty store behind that gate. */
    public GatedStore(Gate gate) {
        this.gate = gate;
    }

    @Override
    public @Nullable V get(Object key) {
        return gate.<@Nullable V>read(() -> map.get(key));
    }

    @Override
    public V getOrDefault(Object key, V other) {
        return gate.read(() -> map.getOrDefault(key, other));
    }

    @Override
    public boolean containsKey(Object key) {
        return gate.read(() -> map.containsKey(key));
    }

    @Override
    public boolean containsValue(Object value) {
        return gate.read(() -> map.containsValue(value));
    }

    @Override
    public int size() {
        return gate.read(map::size);
    }

    @Override
    public boolean isEmpty() {
        return gate.read(map::isEmpty);
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        snapshot().forEach(entry -> action.accept(entry.getKey(), entry.getValue()));
    }

    @Override
    public @Nullable V put(K key, V value) {
        return gate.<@Nullable V>write(() -> map.put(key, value));
    }

    @Override
    public void putAll(Map<? extends K, ? extends V> others) {
        others.forEach(this::put);
    }

    @Override
    public @Nullable V remove(Object key) {
        return gate.<@Nullable V>write(() -> map.remove(key));
    }

    @Override
    public void clear() {
        gate.write(() -> {
            map.clear();
            return true;
        });
    }

    @Override
    public @Nullable V putIfAbsent(K key, V value) {
        return gate.<@Nullable V>write(() -> map.putIfAbsent(key, value));
    }

    @Override
    public boolean remove(Object key, Object value) {
        return gate.write(() -> map.remove(key, value));
    }

    @Override
    public boolean replace(K key, V old, V value) {
        return gate.write(() -> map.replace(key, old, value));
    }

    @Override
    public @Nullable V replace(K key, V value) {
        return gate.<@Nullable V>write(() -> map.replace(key, value));
    }

    @Override
    public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
        gate.write(() -> {
            map.replaceAll(function);
            return true;
        });
    }

    @Override
    public @Nullable V computeIfAbsent(K key, Function<? super K, ? extends @Nullable V> function) {
        return gate.<@Nullable V>write(() -> map.computeIfAbsent(key, function));
    }

    @Override
    public @Nullable V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends @Nullable V> function) {
        return gate.<@Nullable V>write(() -> map.computeIfPresent(key, function));
    }

    @Override
    public @Nullable V compute(K key, BiFunction<? super K, ? super @Nullable V, ? extends @Nullable V> function) {
        return gate.<@Nullable V>write(() -> map.compute(key, function));
    }

    @Override
    public @Nullable V merge(K key, V value, BiFunction<? super V, ? super V, ? extends @Nullable V> function) {
        return gate.<@Nullable V>write(() -> map.merge(key, value, function));
    }

    @Override
    public Set<K> keySet() {
        return new SetView<>(map.keySet(), Entry::getKey);
    }

    @Override
    public Collection<V> values() {
        return new View<>(map.values(), Entry::getValue);
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new SetView<>(map.entrySet(), entry -> entry);
    }

    private List<Entry<K, V>> snapshot() {
        return gate.read(() -> {
            List<Entry<K, V>> entries = new ArrayList<>();
            map.forEach((key, value) -> entries.add(new WrittenThrough(key, value)));
            return entries;
        });
    }

    /** An entry whose value can be set, in the store too. */
    private final class WrittenThrough extends SimpleEntry<K, V> {

        private static final long serialVersionUID = 1;

        WrittenThrough(K key, V value) {
            super(key, value);
        }

        @Override
        public V setValue(V value) {
            put(getKey(), value);
            return super.setValue(value);
        }
    }

    /** The keys, values or entries. */
    private class View<E> extends AbstractCollection<E> {

        private final Collection<E> inMap;
        private final Function<Entry<K, V>, E> part;

        View(Collection<E> inMap, Function<Entry<K, V>, E> part) {
            this.inMap = inMap;
            this.part = part;
        }

        @Override
        public Iterator<E> iterator() {
            Iterator<Entry<K, V>> entries = snapshot().iterator();
            return new Iterator<>() {
                private @Nullable Entry<K, V> last;

                @Override
                public boolean hasNext() {
                    return entries.hasNext();
                }

                @Override
                public E next() {
                    Entry<K, V> next = entries.next();
                    last = next;
                    return part.apply(next);
                }

                @Override
                public void remove() {
                    Entry<K, V> removed = last;
                    if (removed == null) {
                        throw new IllegalStateException("There is no element to remove: call next first.");
                    }
                    last = null;
                    GatedStore.this.remove(removed.getKey());
                }
            };
        }

        @Override
        public Spliterator<E> spliterator() {
            return snapshot().stream().map(part).toList().spliterator();
        }

        @Override
        public int size() {
            return GatedStore.this.size();
        }

        @Override
        public boolean isEmpty() {
            return GatedStore.this.isEmpty();
        }

        @Override
        public boolean contains(@Nullable Object element) {
            return gate.read(() -> inMap.contains(element));
        }

        @Override
        public Object[] toArray() {
            return snapshot().stream().map(part).toArray();
        }

        @Override
        public <T> T[] toArray(T[] array) {
            return snapshot().stream().map(part).toList().toArray(array);
        }

        @Override
        public boolean remove(@Nullable Object element) {
            return gate.write(() -> inMap.remove(element));
        }

        @Override
        public boolean removeAll(Collection<?> elements) {
            return gate.write(() -> inMap.removeAll(elements));
        }

        @Override
        public boolean retainAll(Collection<?> elements) {
            return gate.write(() -> inMap.retainAll(elements));
        }

        @Override
        public boolean removeIf(Predicate<? super E> filter) {
            return gate.write(() -> inMap.removeIf(filter));
        }

        @Override
        public void clear() {
            GatedStore.this.clear();
        }
    }

    /** A view without doubles. */
    private final class SetView<E> extends View<E> implements Set<E> {

        SetView(Collection<E> inMap, Function<Entry<K, V>, E> part) {
            super(inMap, part);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other == this || (other instanceof Set<?> set && new HashSet<>(this).equals(set));
        }

        @Override
        public int hashCode() {
            return new HashSet<>(this).hashCode();
        }

        @Override
        public Spliterator<E> spliterator() {
            return super.spliterator();
        }
    }
}

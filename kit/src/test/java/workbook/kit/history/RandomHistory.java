package workbook.kit.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import workbook.kit.history.HistoryEntry.Phase;

/**
 * A history of a server without faults, drawn from a seed: senders publish, some of it is refused or
 * gets no answer; receivers get messages, acknowledge some, and (if asked for) give some back.
 */
final class RandomHistory {

    static final int IN_HAND = 2;
    static final int CAPACITY = 4;
    static final List<String> RECEIVERS = List.of("grace", "alan", "joan");
    private static final List<String> SENDERS = List.of("ada", "linus");
    private static final List<String> TOPICS = List.of("tea", "cake");

    final List<HistoryEntry> entries = new ArrayList<>();
    final Random random;
    private final boolean shared;
    private final boolean redelivers;
    private final Map<String, Set<String>> subscribers = new LinkedHashMap<>();
    private final Map<String, Deque<Waiting>> queues = new LinkedHashMap<>();
    private final Map<String, Integer> open = new LinkedHashMap<>();
    private final Map<String, List<Waiting>> inHand = new LinkedHashMap<>();
    private final Map<String, @Nullable PublishedMessage> publishing = new LinkedHashMap<>();
    private final Set<PublishedMessage> accepted = new LinkedHashSet<>();
    private int keys;

    /** A message on its way to somebody, and the how-manieth delivery comes next. */
    private record Waiting(PublishedMessage message, int attempt) {}

    RandomHistory(long seed, boolean shared, boolean redelivers) {
        random = new Random(seed);
        this.shared = shared;
        this.redelivers = redelivers;
        for (String topic : TOPICS) {
            Set<String> some = new LinkedHashSet<>(List.of(RECEIVERS.get(random.nextInt(2))));
            RECEIVERS.stream()
                    .filter(who -> !who.equals("joan") && random.nextBoolean())
                    .forEach(some::add);
            subscribers.put(topic, some);
        }
        RECEIVERS.forEach(who -> inHand.put(who, new ArrayList<>()));
        for (int i = 0; i < 150; i++) {
            step(true);
        }
        for (int i = 0; i < 2_000 && !isEmpty(); i++) {
            step(false);
        }
        if (!isEmpty()) {
            throw new IllegalStateException("seed " + seed + " has no end");
        }
    }

    /** Whom a message is for; never joan. */
    Set<String> addressees(PublishedMessage message) {
        return subscribers.getOrDefault(message.topic(), Set.of());
    }

    private boolean isEmpty() {
        return publishing.isEmpty()
                && queues.values().stream().allMatch(Deque::isEmpty)
                && inHand.values().stream().allMatch(List::isEmpty);
    }

    private void step(boolean more) {
        String sender = any(SENDERS);
        String receiver = any(RECEIVERS);
        String topic = any(TOPICS);
        switch (random.nextInt(5)) {
            case 0 -> {
                if (more && !publishing.containsKey(sender)) {
                    var message = new PublishedMessage(sender, topic, "" + ++keys, any(List.of("hi", "ho")));
                    publishing.put(sender, message);
                    add(Phase.BEGAN, sender, HistoryEntry.PUBLISH, message, 1);
                }
            }
            case 1 -> {
                PublishedMessage message = publishing.get(sender);
                if (message != null && !accepted.contains(message)) {
                    take(sender, message);
                } else if (message != null) {
                    end(sender, message);
                }
            }
            case 2 -> hand(receiver, topic);
            default -> finish(receiver);
        }
    }

    /** The server takes a message in, or refuses it, or it is lost. */
    private void take(String sender, PublishedMessage message) {
        int fate = random.nextInt(10);
        if (open.getOrDefault(message.topic(), 0) >= CAPACITY || fate == 0) {
            add(Phase.FAILED, sender, HistoryEntry.PUBLISH, message, 1);
            publishing.remove(sender);
        } else if (fate == 1) {
            add(Phase.UNKNOWN, sender, HistoryEntry.PUBLISH, message, 1);
            publishing.remove(sender);
        } else {
            accepted.add(message);
            open.merge(message.topic(), shared ? 1 : addressees(message).size(), Integer::sum);
            for (String who : shared ? Set.of("") : addressees(message)) {
                queue(who, message.topic()).add(new Waiting(message, 1));
            }
        }
    }

    private void end(String sender, PublishedMessage message) {
        add(random.nextInt(5) == 0 ? Phase.UNKNOWN : Phase.RETURNED, sender, HistoryEntry.PUBLISH, message, 1);
        publishing.remove(sender);
    }

    private void hand(String receiver, String topic) {
        Deque<Waiting> queue = queue(shared ? "" : receiver, topic);
        List<Waiting> own = inHand.getOrDefault(receiver, List.of());
        boolean may = !shared || subscribers.getOrDefault(topic, Set.of()).contains(receiver);
        if (may && !queue.isEmpty() && own.size() < IN_HAND && inOrder(receiver, queue.getFirst())) {
            Waiting next = queue.removeFirst();
            own.add(next);
            add(Phase.HAPPENED, receiver, HistoryEntry.DELIVER, next.message(), next.attempt());
        }
    }

    /** Whether all that its sender had accepted before has been handed out to that receiver: over all topics. */
    private boolean inOrder(String receiver, Waiting next) {
        return next.attempt() > 1
                || queues.entrySet().stream()
                        .filter(queue -> shared || queue.getKey().startsWith(receiver + "/"))
                        .flatMap(queue -> queue.getValue().stream())
                        .noneMatch(other ->
                                other.message().sender().equals(next.message().sender())
                                        && other.attempt() == 1
                                        && Integer.parseInt(other.message().key())
                                                < Integer.parseInt(
                                                        next.message().key()));
    }

    private void finish(String receiver) {
        List<Waiting> own = inHand.getOrDefault(receiver, List.of());
        if (own.isEmpty()) {
            return;
        }
        Waiting done = own.remove(random.nextInt(own.size()));
        PublishedMessage message = done.message();
        if (redelivers && done.attempt() < 3 && random.nextInt(4) == 0) {
            add(Phase.HAPPENED, receiver, HistoryEntry.RELEASE, message, 1);
            queue(shared ? "" : receiver, message.topic()).addFirst(new Waiting(message, done.attempt() + 1));
        } else {
            add(Phase.BEGAN, receiver, HistoryEntry.ACKNOWLEDGE, message, 1);
            add(Phase.RETURNED, receiver, HistoryEntry.ACKNOWLEDGE, message, 1);
            open.merge(message.topic(), -1, Integer::sum);
        }
    }

    private Deque<Waiting> queue(String who, String topic) {
        return queues.computeIfAbsent(who + "/" + topic, any -> new ArrayDeque<>());
    }

    private void add(Phase phase, String who, String kind, PublishedMessage message, int attempt) {
        entries.add(new HistoryEntry(entries.size() + 1, phase, who, kind, message, attempt, 0));
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** The places of the entries of that sort. */
    List<Integer> places(Predicate<HistoryEntry> sort) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (sort.test(entries.get(i))) {
                places.add(i);
            }
        }
        return places;
    }

    /** Numbered anew, behind a change. */
    List<HistoryEntry> numbered() {
        List<HistoryEntry> numbered = new ArrayList<>();
        for (HistoryEntry entry : entries) {
            numbered.add(new HistoryEntry(
                    numbered.size() + 1,
                    entry.phase(),
                    entry.who(),
                    entry.kind(),
                    entry.message(),
                    entry.attempt(),
                    entry.began()));
        }
        return numbered;
    }
}

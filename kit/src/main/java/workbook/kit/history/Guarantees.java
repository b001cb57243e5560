package workbook.kit.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import workbook.kit.history.HistoryEntry.Phase;

/**
 * What can be promised about the delivery of messages, as checks of a {@link History}.
 *
 * <p>A message is the same one if sender, topic and key are the same. Each broken check shows the
 * shortest part that breaks it: without any one of its entries, the check holds of it.
 */
public final class Guarantees {

    private final Function<PublishedMessage, Set<String>> addressees;
    private final boolean shared;
    private final String counted;

    private Guarantees(Function<PublishedMessage, Set<String>> addressees, boolean shared, String counted) {
        this.addressees = addressees;
        this.shared = shared;
        this.counted = counted;
    }

    /**
     * Each addressee is to get a copy: a broadcast, a room, subscribers.
     *
     * @param addressees whom a message is for
     */
    public static Guarantees toEach(Function<PublishedMessage, Set<String>> addressees) {
        return new Guarantees(addressees, false, HistoryEntry.DELIVER);
    }

    /**
     * One of the addressees is to get it: drivers who share the work of one queue.
     *
     * @param addressees who could get a message
     */
    public static Guarantees toOneOf(Function<PublishedMessage, Set<String>> addressees) {
        return new Guarantees(addressees, true, HistoryEntry.DELIVER);
    }

    /** The same guarantees, about {@link HistoryEntry#EFFECT effects} and not about deliveries. */
    public Guarantees ofEffects() {
        return new Guarantees(addressees, shared, HistoryEntry.EFFECT);
    }

    /** No addressee gets a message twice; or, where they share, nobody gets what another one got. */
    public Check atMostOnce() {
        return entries -> {
            Map<Copy, HistoryEntry> first = new HashMap<>();
            for (HistoryEntry entry : entries) {
                HistoryEntry before = isCounted(entry) ? first.putIfAbsent(copy(entry), entry) : null;
                if (before != null) {
                    return CheckResult.wrong(
                            before.who().equals(entry.who())
                                    ? sentence(entry) + " more than once."
                                    : sentence(before) + ", and so does " + entry.who() + ".",
                            List.of(before, entry));
                }
            }
            return CheckResult.right("Each message arrives at most once.");
        };
    }

    /**
     * What its sender knows to be published reaches every addressee; or, where they share, one of
     * them. A message may be missing if its publishing was refused or has no answer, or if the server
     * said that it dropped it.
     */
    public Check atLeastOnce() {
        return entries -> {
            Set<Copy> arrived = new HashSet<>();
            Set<Identity> dropped = new HashSet<>();
            for (HistoryEntry entry : entries) {
                if (isCounted(entry)) {
                    arrived.add(copy(entry));
                } else if (entry.is(HistoryEntry.DROP, Phase.HAPPENED)) {
                    dropped.add(Identity.of(entry.message()));
                }
            }
            for (HistoryEntry entry : entries) {
                boolean published = entry.is(HistoryEntry.PUBLISH, Phase.RETURNED)
                        && !dropped.contains(Identity.of(entry.message()));
                String missing = published ? missing(entry.message(), arrived) : "";
                if (!missing.isEmpty()) {
                    return CheckResult.wrong(
                            missing + " " + verb() + " " + entry.message() + ", which " + entry.who()
                                    + " has published.",
                            List.of(entry));
                }
            }
            return CheckResult.right("Each published message arrives at least once.");
        };
    }

    /** The addressees that never get the message, as the beginning of a sentence; empty if all get it. */
    private String missing(PublishedMessage message, Set<Copy> arrived) {
        List<String> all = addressees.apply(message).stream().sorted().toList();
        if (shared) {
            boolean arrives = all.isEmpty() || arrived.contains(new Copy("", Identity.of(message)));
            return arrives ? "" : "None of " + String.join(", ", all);
        }
        return all.stream()
                .filter(who -> !arrived.contains(new Copy(who, Identity.of(message))))
                .findFirst()
                .map(who -> who + " never")
                .orElse("");
    }

    private String verb() {
        return counted.equals(HistoryEntry.EFFECT) ? "carries out" : "gets";
    }

    /** {@link #atMostOnce} and {@link #atLeastOnce}. */
    public Check exactlyOnce() {
        return Check.all(atMostOnce(), atLeastOnce());
    }

    /**
     * Everybody gets what one sender published in the order in which the sender began to publish it.
     * Only the first delivery of a message counts: a redelivery comes later by nature.
     */
    public Check inOrder() {
        return inOrder(false);
    }

    /** The same, for each topic of a sender by itself. */
    public Check inOrderForEachTopic() {
        return inOrder(true);
    }

    private Check inOrder(boolean eachTopic) {
        return entries -> {
            Map<Identity, HistoryEntry> published = new HashMap<>();
            Map<List<String>, HistoryEntry> last = new HashMap<>();
            Set<Copy> arrived = new HashSet<>();
            for (HistoryEntry entry : entries) {
                if (entry.is(HistoryEntry.PUBLISH, Phase.BEGAN)) {
                    published.putIfAbsent(Identity.of(entry.message()), entry);
                }
            }
            for (HistoryEntry entry : entries) {
                PublishedMessage message = entry.message();
                HistoryEntry publishing = published.get(Identity.of(message));
                if (!isCounted(entry) || entry.attempt() > 1 || publishing == null || !arrived.add(copy(entry))) {
                    continue;
                }
                HistoryEntry before =
                        last.put(List.of(entry.who(), message.sender(), eachTopic ? message.topic() : ""), entry);
                HistoryEntry beforePublishing = before == null ? null : published.get(Identity.of(before.message()));
                if (before != null && beforePublishing != null && beforePublishing.number() > publishing.number()) {
                    return CheckResult.wrong(
                            entry.who() + " gets " + before.message() + " before " + message + ", but "
                                    + message.sender() + " sent " + message + " first.",
                            sorted(publishing, beforePublishing, before, entry));
                }
            }
            return CheckResult.right("Everybody gets the messages of a sender in their order.");
        };
    }

    private static List<HistoryEntry> sorted(HistoryEntry... entries) {
        return Stream.of(entries)
                .sorted(Comparator.comparingInt(HistoryEntry::number))
                .toList();
    }

    /** Only the addressees of a message get it, and only after somebody began to publish it. */
    public Check nobodyElse() {
        return entries -> {
            Set<Identity> published = new HashSet<>();
            for (HistoryEntry entry : entries) {
                PublishedMessage message = entry.message();
                if (entry.is(HistoryEntry.PUBLISH, Phase.BEGAN)) {
                    published.add(Identity.of(message));
                } else if (isCounted(entry) && !addressees.apply(message).contains(entry.who())) {
                    return CheckResult.wrong(
                            sentence(entry) + ", which is not for " + entry.who() + ".", List.of(entry));
                } else if (isCounted(entry) && !published.contains(Identity.of(message))) {
                    return CheckResult.wrong(sentence(entry) + ", which nobody had published.", List.of(entry));
                }
            }
            return CheckResult.right("Nobody gets a message that is for others.");
        };
    }

    /**
     * An addressee that has acknowledged a message, and was told so if that takes time, does not get it
     * again; where addressees share the work, no addressee does.
     */
    public Check neverAfterAcknowledged() {
        return entries -> {
            Map<Copy, HistoryEntry> acknowledged = new HashMap<>();
            for (HistoryEntry entry : entries) {
                if (entry.is(HistoryEntry.ACKNOWLEDGE, Phase.RETURNED)
                        || entry.is(HistoryEntry.ACKNOWLEDGE, Phase.HAPPENED)) {
                    acknowledged.putIfAbsent(copy(entry), entry);
                }
                HistoryEntry before = isCounted(entry) ? acknowledged.get(copy(entry)) : null;
                if (before != null) {
                    return CheckResult.wrong(
                            sentence(entry) + " again, after " + before.who() + " had acknowledged it.",
                            List.of(before, entry));
                }
            }
            return CheckResult.right("Nobody gets a message again that was acknowledged.");
        };
    }

    /**
     * Nobody ever has more messages in hand than that. A message is in hand when it was delivered, but not
     * acknowledged, released or (where addressees share the work) delivered to another one.
     */
    public Check inFlightAtMost(int limit) {
        return entries -> {
            Map<String, Map<Identity, HistoryEntry>> inHand = new HashMap<>();
            for (HistoryEntry entry : entries) {
                Identity message = Identity.of(entry.message());
                Map<Identity, HistoryEntry> own = inHand.computeIfAbsent(entry.who(), any -> new LinkedHashMap<>());
                if (isEndOfWork(entry)) {
                    own.remove(message);
                } else if (isCounted(entry)) {
                    if (shared) {
                        inHand.values().forEach(others -> others.remove(message));
                    }
                    own.putIfAbsent(message, entry);
                }
                if (own.size() > limit) {
                    return CheckResult.wrong(
                            entry.who() + " has " + own.size() + " messages in hand, and at most " + limit
                                    + " are allowed.",
                            new ArrayList<>(own.values()));
                }
            }
            return CheckResult.right("Nobody has more than " + limit + " messages in hand.");
        };
    }

    /**
     * In no topic more messages wait than that, in flight or not. A message waits when its sender knows that
     * it was published, and it was neither acknowledged nor dropped. If each addressee gets a copy, each has
     * a queue.
     */
    public Check queuedAtMost(int limit) {
        return entries -> {
            Map<List<String>, Map<Identity, HistoryEntry>> queues = new HashMap<>();
            Set<Copy> gone = new HashSet<>();
            for (HistoryEntry entry : entries) {
                Identity message = Identity.of(entry.message());
                boolean enters = entry.is(HistoryEntry.PUBLISH, Phase.RETURNED);
                boolean leaves = entry.kind().equals(HistoryEntry.ACKNOWLEDGE) && isEndOfWork(entry);
                boolean dropped = entry.is(HistoryEntry.DROP, Phase.HAPPENED);
                for (String who : owners(entry, enters || dropped, leaves)) {
                    Map<Identity, HistoryEntry> queue =
                            queues.computeIfAbsent(List.of(entry.message().topic(), who), any -> new LinkedHashMap<>());
                    if (!enters) {
                        gone.add(new Copy(who, message));
                        queue.remove(message);
                    } else if (!gone.contains(new Copy(who, message))) {
                        queue.putIfAbsent(message, entry);
                    }
                    if (queue.size() > limit) {
                        return CheckResult.wrong(
                                queue.size() + " messages wait in "
                                        + entry.message().topic() + (shared ? "" : " for " + who) + ", and at most "
                                        + limit + " are allowed.",
                                new ArrayList<>(queue.values()));
                    }
                }
            }
            return CheckResult.right("No queue holds more than " + limit + " messages.");
        };
    }

    /** Whose queues an entry changes: all of a message, those of one receiver, or none. */
    private Set<String> owners(HistoryEntry entry, boolean all, boolean one) {
        if (shared) {
            return all || one ? Set.of("") : Set.of();
        }
        return all ? new TreeSet<>(addressees.apply(entry.message())) : one ? Set.of(entry.who()) : Set.of();
    }

    private boolean isCounted(HistoryEntry entry) {
        return entry.is(counted, Phase.HAPPENED);
    }

    /** From when on a receiver may be given the next message: as soon as it says that it has done with one. */
    private static boolean isEndOfWork(HistoryEntry entry) {
        return entry.is(HistoryEntry.ACKNOWLEDGE, Phase.BEGAN)
                || entry.is(HistoryEntry.ACKNOWLEDGE, Phase.HAPPENED)
                || entry.is(HistoryEntry.RELEASE, Phase.HAPPENED);
    }

    private String sentence(HistoryEntry entry) {
        PublishedMessage message = entry.message();
        return entry.who() + " " + verb() + " " + message + " from " + message.sender();
    }

    private Copy copy(HistoryEntry entry) {
        return new Copy(shared ? "" : entry.who(), Identity.of(entry.message()));
    }

    /** What tells a message from all others. */
    private record Identity(String sender, String topic, String key) {

        static Identity of(PublishedMessage message) {
            return new Identity(message.sender(), message.topic(), message.key());
        }
    }

    /** A message for one receiver; for nobody in particular where they share. */
    private record Copy(String who, Identity message) {}
}

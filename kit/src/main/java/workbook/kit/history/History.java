package workbook.kit.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import workbook.kit.history.HistoryEntry.Phase;

/**
 * What happened in a run: which operations began, how they ended, and who got what.
 *
 * <p>All entries are in one order: they are taken down one at a time, under one lock, from whatever
 * thread. An operation that takes time has two entries, so that nobody claims to know when in between
 * it happened.
 */
public final class History {

    private final List<HistoryEntry> entries = new ArrayList<>();

    /** An operation that has begun; tell once how it ended. If you never do, it is as good as unknown. */
    public final class Operation {

        private final HistoryEntry begun;
        private boolean ended;

        private Operation(HistoryEntry begun) {
            this.begun = begun;
        }

        /** It has happened. */
        public void returned() {
            ends(Phase.RETURNED);
        }

        /** It was refused, and has not happened. */
        public void failed() {
            ends(Phase.FAILED);
        }

        /** No answer came: it may have happened or not. */
        public void unknown() {
            ends(Phase.UNKNOWN);
        }

        private void ends(Phase how) {
            synchronized (entries) {
                if (ended) {
                    throw new IllegalStateException("This operation has ended before: " + begun);
                }
                ended = true;
                add(how, begun.who(), begun.kind(), begun.message(), begun.attempt(), begun.number());
            }
        }
    }

    /** Somebody begins to do something, for the first time. */
    public Operation began(String who, String kind, PublishedMessage message) {
        return began(who, kind, message, 1);
    }

    /**
     * Somebody begins to do something.
     *
     * @param who who does it
     * @param kind what it is, such as {@link HistoryEntry#PUBLISH} or {@link HistoryEntry#ACKNOWLEDGE}
     * @param message what it is done with
     * @param attempt the number of the try, from 1
     */
    public Operation began(String who, String kind, PublishedMessage message, int attempt) {
        synchronized (entries) {
            return new Operation(add(Phase.BEGAN, who, kind, message, attempt, entries.size() + 1));
        }
    }

    /** The sender of that message begins to publish it. */
    public Operation publishes(PublishedMessage message) {
        return began(message.sender(), HistoryEntry.PUBLISH, message);
    }

    /** A message has reached somebody. */
    public void delivered(String who, PublishedMessage message) {
        delivered(who, message, 1);
    }

    /**
     * A message has reached somebody.
     *
     * @param attempt the number of the delivery, as the server counts it, from 1
     */
    public void delivered(String who, PublishedMessage message, int attempt) {
        happened(who, HistoryEntry.DELIVER, message, attempt);
    }

    /** A receiver has acknowledged a message, in one step. */
    public void acknowledged(String who, PublishedMessage message) {
        happened(who, HistoryEntry.ACKNOWLEDGE, message, 1);
    }

    /** A message has had its effect, at that place. */
    public void effected(String who, PublishedMessage message) {
        happened(who, HistoryEntry.EFFECT, message, 1);
    }

    /** A receiver is gone, or has given a message back. */
    public void released(String who, PublishedMessage message) {
        happened(who, HistoryEntry.RELEASE, message, 1);
    }

    /** The server has given a message up for good, and has said so. */
    public void dropped(String server, PublishedMessage message) {
        happened(server, HistoryEntry.DROP, message, 1);
    }

    /** Something has happened that takes no time. */
    public void happened(String who, String kind, PublishedMessage message, int attempt) {
        synchronized (entries) {
            add(Phase.HAPPENED, who, kind, message, attempt, entries.size() + 1);
        }
    }

    private HistoryEntry add(Phase phase, String who, String kind, PublishedMessage message, int attempt, int began) {
        var entry = new HistoryEntry(entries.size() + 1, phase, who, kind, message, attempt, began);
        entries.add(entry);
        return entry;
    }

    /** All entries so far, in their order. */
    public List<HistoryEntry> entries() {
        synchronized (entries) {
            return List.copyOf(entries);
        }
    }

    /** Whether that holds of what has happened so far. */
    public CheckResult check(Check check) {
        return check.of(entries());
    }

    /** One line for each entry. */
    @Override
    public String toString() {
        return text(entries());
    }

    static String text(List<HistoryEntry> entries) {
        return entries.stream().map(HistoryEntry::toString).collect(Collectors.joining("\n"));
    }
}

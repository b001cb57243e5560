package workbook.kit.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import workbook.kit.history.Entry.Phase;

/**
 * What happened in a run: which operations began, how they ended, and who got what.
 *
 * <p>All entries stand in one order: they are taken down one at a time, under one lock, from whatever
 * thread. An operation that takes time has two entries, so that nobody claims to know when in between
 * it happened.
 */
public final class History {

    private final List<Entry> entries = new ArrayList<>();

    /** An operation that has begun; tell once how it ended. If you never do, it is as good as unknown. */
    public final class Operation {

        private final Entry begun;
        private boolean ended;

        private Operation(Entry begun) {
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
    public Operation began(String who, String kind, Message message) {
        return began(who, kind, message, 1);
    }

    /**
     * Somebody begins to do something.
     *
     * @param who who does it
     * @param kind what it is, such as {@link Entry#PUBLISH} or {@link Entry#ACKNOWLEDGE}
     * @param message what it is done with
     * @param attempt the how-manieth try, from 1
     */
    public Operation began(String who, String kind, Message message, int attempt) {
        synchronized (entries) {
            return new Operation(add(Phase.BEGAN, who, kind, message, attempt, entries.size() + 1));
        }
    }

    /** The sender of that message begins to publish it. */
    public Operation publishes(Message message) {
        return began(message.sender(), Entry.PUBLISH, message);
    }

    /** A message has reached somebody. */
    public void delivered(String who, Message message) {
        delivered(who, message, 1);
    }

    /**
     * A message has reached somebody.
     *
     * @param attempt the how-manieth delivery the server says that it is, from 1
     */
    public void delivered(String who, Message message, int attempt) {
        happened(who, Entry.DELIVER, message, attempt);
    }

    /** A receiver has acknowledged a message, in one step. */
    public void acknowledged(String who, Message message) {
        happened(who, Entry.ACKNOWLEDGE, message, 1);
    }

    /** A message has had its effect, at that place. */
    public void effected(String who, Message message) {
        happened(who, Entry.EFFECT, message, 1);
    }

    /** A receiver is gone, or has given a message back. */
    public void released(String who, Message message) {
        happened(who, Entry.RELEASE, message, 1);
    }

    /** The server has given a message up for good, and has said so. */
    public void dropped(String server, Message message) {
        happened(server, Entry.DROP, message, 1);
    }

    /** Something has happened that takes no time. */
    public void happened(String who, String kind, Message message, int attempt) {
        synchronized (entries) {
            add(Phase.HAPPENED, who, kind, message, attempt, entries.size() + 1);
        }
    }

    private Entry add(Phase phase, String who, String kind, Message message, int attempt, int began) {
        var entry = new Entry(entries.size() + 1, phase, who, kind, message, attempt, began);
        entries.add(entry);
        return entry;
    }

    /** All entries so far, in their order. */
    public List<Entry> entries() {
        synchronized (entries) {
            return List.copyOf(entries);
        }
    }

    /** Whether that holds of what has happened so far. */
    public Result check(Check check) {
        return check.of(entries());
    }

    /** One line for each entry. */
    @Override
    public String toString() {
        return text(entries());
    }

    static String text(List<Entry> entries) {
        return entries.stream().map(Entry::toString).collect(Collectors.joining("\n"));
    }
}

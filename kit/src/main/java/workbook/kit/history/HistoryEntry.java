package workbook.kit.history;

/**
 * One line of a {@link History}.
 *
 * @param number its place in the history, from 1
 * @param phase what became of the operation
 * @param who who did it, or whom it reached
 * @param kind the kind of operation, such as {@link #PUBLISH}
 * @param message what it is about
 * @param attempt the number of the try, from 1
 * @param began the number of the entry with which this operation began; its own if it has one entry only
 */
public record HistoryEntry(
        int number, Phase phase, String who, String kind, PublishedMessage message, int attempt, int began) {

    /** Somebody sends a message. */
    public static final String PUBLISH = "publish";
    /** A message reaches somebody. */
    public static final String DELIVER = "deliver";
    /** A receiver says that it has dealt with a message. */
    public static final String ACKNOWLEDGE = "acknowledge";
    /** A message has the effect for which it was sent: a parcel is moved, a line is written. */
    public static final String EFFECT = "effect";
    /** A receiver is gone, or gives a message back: it no longer has it in hand. */
    public static final String RELEASE = "release";
    /** The server gives a message up for good, and says so: it has expired, was dropped, or is a dead letter. */
    public static final String DROP = "drop";

    /** What became of an operation. */
    public enum Phase {
        /** It has begun, and may have happened since. */
        BEGAN,
        /** It has happened, and its actor knows. */
        RETURNED,
        /** It was refused: its actor knows that it has not happened. */
        FAILED,
        /** Nobody knows whether it has happened: the line was cut, or no answer came in time. */
        UNKNOWN,
        /** It happened at this moment, and is no more than that: a delivery, an effect. */
        HAPPENED
    }

    boolean is(String what, Phase in) {
        return kind.equals(what) && phase == in;
    }

    /** Such as {@code   7  grace gets "tea" (order-7) from ada in orders, try 2}. */
    @Override
    public String toString() {
        String what = message + " in " + message.topic();
        String told = switch (phase) {
            case BEGAN -> who + " begins to " + kind + " " + what;
            case RETURNED -> who + "'s " + kind + " of " + what + " has succeeded";
            case FAILED -> who + "'s " + kind + " of " + what + " was refused";
            case UNKNOWN -> who + "'s " + kind + " of " + what + " has no answer: it may have happened";
            case HAPPENED -> happened();
        };
        return String.format("%3d  %s%s", number, told, attempt == 1 ? "" : ", try " + attempt);
    }

    private String happened() {
        String from = message + " from " + message.sender() + " in " + message.topic();
        String what = message + " in " + message.topic();
        return switch (kind) {
            case DELIVER -> who + " gets " + from;
            case EFFECT -> who + " carries out " + from;
            case RELEASE -> who + " gives up " + what;
            case DROP -> who + " drops " + what;
            default -> who + " " + kind + "s " + what;
        };
    }
}

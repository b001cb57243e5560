package workbook.kit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Measures how long the answers to a learner's client take to arrive.
 *
 * <p>On a busy machine, an answer that was sent at once can arrive after the exercise's deadline.
 */
final class AnswerTimes {

    private final Map<Long, Long> asked = new ConcurrentHashMap<>();
    private final List<AnswerTime> times = new CopyOnWriteArrayList<>();

    /**
     * One answer.
     *
     * @param question the number that the client gave to its question
     * @param millis from the question on
     */
    record AnswerTime(long question, long millis) {}

    /** A frame of the client's connection. */
    void crosses(boolean sent, String text) {
        Frame frame = FrameParser.parse("", sent, text);
        Long id = frame.ackId();
        if (id == null) {
            return;
        }
        if (sent && frame.event() != null) {
            asked.put(id, System.nanoTime());
        } else if (!sent && frame.event() == null) {
            answered(id);
        }
    }

    /** An answer has arrived when the client's listeners can get it, unless the exercise itself keeps them waiting. */
    private void answered(long id) {
        Long since = asked.remove(id);
        if (since == null) {
            return;
        }
        if (ExerciseThreads.keepsListenersWaiting()) {
            times.add(new AnswerTime(id, millis(since)));
        } else {
            JavaConnection.behindWhatArrived(() -> times.add(new AnswerTime(id, millis(since))));
        }
    }

    private static long millis(long since) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
    }

    List<AnswerTime> all() {
        return List.copyOf(times);
    }
}

package workbook.kit;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/** What happens in the namespaces of a server during one test. */
final class ServerRecording {

    private static final int MOST_BROADCASTS = 1_000;

    /** Is told what the exercise does wrong. */
    final ExerciseThreads exercise;

    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<Broadcast> broadcasts = new LinkedBlockingQueue<>(MOST_BROADCASTS);

    /** Called before a client joins or leaves a room, and before the server looks who is in one. */
    final Runnable beforeRooms;

    ServerRecording(ExerciseThreads exercise, Runnable beforeRooms) {
        this.exercise = exercise;
        this.beforeRooms = beforeRooms;
    }

    /** All listeners for the end of that session in that namespace have run, whether or not they threw. */
    void left(String namespace, UUID session) {
        gone.add(departure(namespace, session.toString()));
    }

    boolean gone(String namespace, String session) {
        return gone.contains(departure(namespace, session));
    }

    private static String departure(String namespace, String session) {
        return namespace + " " + session;
    }

    /** False once it has so many that the rest of a flood is not recorded. */
    boolean takesBroadcasts() {
        return broadcasts.remainingCapacity() > 0;
    }

    void sent(Broadcast broadcast) {
        var unused = broadcasts.offer(broadcast); // two threads may have asked for the last place
    }

    /** In the order in which they were sent; the clients are the ids of their sessions. */
    List<Broadcast> broadcasts() {
        return List.copyOf(broadcasts);
    }
}

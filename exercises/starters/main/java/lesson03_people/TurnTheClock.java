package lesson03_people;

import com.corundumstudio.socketio.SocketIONamespace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * TurnTheClock: here, or away?
 *
 * <p>A client emits {@code here} with a name whenever that person does something. A client asks
 * {@code status} with a name, and gets {@code here} if that person was last active less than 30 seconds
 * ago, {@code away} if not.
 *
 * <p>The page: lessons/lesson03_people/TurnTheClock.adoc
 */
final class TurnTheClock {

    static final Duration AWAY_AFTER = Duration.ofSeconds(30);

    static void configure(SocketIONamespace chat, Clock clock) {
        Map<String, Instant> lastActive = new ConcurrentHashMap<>();
        chat.addEventListener("here", String.class, (client, name, ack) -> {
            // TODO 1: remember when this was.
        });
        chat.addEventListener("status", String.class, (client, name, ack) -> {
            Instant last = lastActive.get(name);
            // TODO 1: acknowledge "here" for a person who is remembered.
            // TODO 2: "here" only if less than AWAY_AFTER has passed since then.
            ack.sendAckData("away");
        });
    }

    private TurnTheClock() {}
}

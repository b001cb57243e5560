// right: it measures the time between, and a person who was never here is far in the past
package lesson03_people;

import com.corundumstudio.socketio.SocketIONamespace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

final class TurnTheClock {

    static final Duration AWAY_AFTER = Duration.ofSeconds(30);

    static void configure(SocketIONamespace chat, Clock clock) {
        Map<String, Instant> lastActive = new ConcurrentHashMap<>();
        chat.addEventListener("here", String.class, (client, name, ack) -> lastActive.put(name, Instant.now(clock)));
        chat.addEventListener("status", String.class, (client, name, ack) -> {
            Duration since = Duration.between(lastActive.getOrDefault(name, Instant.EPOCH), Instant.now(clock));
            ack.sendAckData(since.compareTo(AWAY_AFTER) < 0 ? "here" : "away");
        });
    }
}

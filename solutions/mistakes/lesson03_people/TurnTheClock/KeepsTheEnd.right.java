// right: it keeps when a person will be away
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
        Map<String, Instant> awayAt = new ConcurrentHashMap<>();
        chat.addEventListener("here", String.class, (client, name, ack) -> {
            awayAt.put(name, clock.instant().plus(AWAY_AFTER));
        });
        chat.addEventListener("status", String.class, (client, name, ack) -> {
            Instant end = awayAt.getOrDefault(name, Instant.MIN);
            ack.sendAckData(!clock.instant().isBefore(end)
                    ? "away"
                    : "here");
        });
    }
}

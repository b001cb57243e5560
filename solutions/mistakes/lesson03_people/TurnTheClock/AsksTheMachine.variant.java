// variant of: AsksTheMachine
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
        chat.addEventListener("here", String.class, (client, name, ack) -> lastActive.put(name, Instant.now()));
        chat.addEventListener("status", String.class, (client, name, ack) -> {
            Instant last = lastActive.getOrDefault(name, Instant.MIN);
            ack.sendAckData(last.plus(AWAY_AFTER).isAfter(Instant.now()) ? "here" : "away");
        });
    }
}

// right: it compares milliseconds, and keeps them in a map of numbers
package lesson03_people;

import com.corundumstudio.socketio.SocketIONamespace;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

final class TurnTheClock {

    static final Duration AWAY_AFTER = Duration.ofSeconds(30);

    static void configure(SocketIONamespace chat, Clock clock) {
        Map<String, Long> lastActive = new ConcurrentHashMap<>();
        chat.addEventListener("here", String.class, (client, name, ack) -> lastActive.put(name, clock.millis()));
        chat.addEventListener("status", String.class, (client, name, ack) -> {
            Long last = lastActive.get(name);
            boolean away = last == null || clock.millis() - last >= AWAY_AFTER.toMillis();
            ack.sendAckData(away ? "away" : "here");
        });
    }
}

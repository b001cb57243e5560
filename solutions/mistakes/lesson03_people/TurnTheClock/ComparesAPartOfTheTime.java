// mistake: -
// has: toSecondsPart
// lacks: LocalTime
// 65 seconds have passed, and your server says `here`. After 31 seconds it said `away`.
// It compares only a part of the time between: `toSecondsPart` is what is left beyond the whole
// minutes, and that's 5 here.
// Compare the whole duration with `AWAY_AFTER`.
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
        chat.addEventListener("here", String.class, (client, name, ack) -> {
            lastActive.put(name, clock.instant());
        });
        chat.addEventListener("status", String.class, (client, name, ack) -> {
            Instant last = lastActive.get(name);
            boolean here = last != null && Duration.between(last, clock.instant()).toSecondsPart() < 30;
            ack.sendAckData(here ? "here" : "away");
        });
    }

    private TurnTheClock() {}
}

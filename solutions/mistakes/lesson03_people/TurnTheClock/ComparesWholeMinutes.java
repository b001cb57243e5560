// mistake: -
// Ada has just been active, and your server says `away`, although it remembers her.
// Either the comparison is the wrong way round, or it uses a unit in which 30 seconds are nothing:
// `AWAY_AFTER.toMinutes()` is 0.
// Insert what you know: no time has passed. Which side of your comparison is the smaller one, and
// what follows?
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
            boolean here = last != null
                    && Duration.between(last, clock.instant()).toMinutes() < AWAY_AFTER.toMinutes();
            ack.sendAckData(here ? "here" : "away");
        });
    }

    private TurnTheClock() {}
}

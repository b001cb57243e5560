// mistake: -
// Grace was active 40 seconds ago, and your server says `here`. In between, ada asked for grace's
// status.
// Your server writes into the map in the handler of `status` as well, so each question makes grace
// active again.
// Only `here` is a sign of life. In `status`, only read the map.
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
            Instant last = lastActive.put(name, clock.instant());
            boolean here = last != null && clock.instant().isBefore(last.plus(AWAY_AFTER));
            ack.sendAckData(here ? "here" : "away");
        });
    }

    private TurnTheClock() {}
}

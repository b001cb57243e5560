// mistake: -
// has: between\(\s*(clock\.\w+\(\)|now|Instant\.now\(\w*\))\s*,
// Ada was active 31 seconds ago, and your server says `here`.
// `Duration.between(a, b)` is the time from `a` to `b`. From now to an earlier moment it's
// negative, and every negative duration is less than 30 seconds.
// Begin with the earlier moment.
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
            boolean here = last != null && Duration.between(clock.instant(), last).compareTo(AWAY_AFTER) < 0;
            ack.sendAckData(here ? "here" : "away");
        });
    }

    private TurnTheClock() {}
}

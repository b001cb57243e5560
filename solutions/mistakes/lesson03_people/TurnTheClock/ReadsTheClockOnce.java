// mistake: -
// has: (?s)configure\([^{]*\{(?:(?!->).)*\b(clock\.(?:instant|millis)\(\)|now\(clock\))
// lacks: (?s)->.*\bclock\b
// 31 seconds have passed, and your server still says `here`.
// Your server reads the clock once, in `configure`, before any client has connected. After that, it
// compares two copies of the same moment.
// An `Instant` doesn't go on: it's one reading of the clock. Call `clock.instant()` in each handler.
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
        Instant now = clock.instant();
        chat.addEventListener("here", String.class, (client, name, ack) -> {
            lastActive.put(name, now);
        });
        chat.addEventListener("status", String.class, (client, name, ack) -> {
            Instant last = lastActive.get(name);
            boolean here = last != null && now.isBefore(last.plus(AWAY_AFTER));
            ack.sendAckData(here ? "here" : "away");
        });
    }
}

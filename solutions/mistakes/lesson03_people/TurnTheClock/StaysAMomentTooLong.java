// mistake: -
// has: isAfter|isBefore|compareTo|[<>]=?
// lacks: \b3[1-9]\b|\b30_?0*[1-9]|plusMillis|plusNanos|plusSeconds\(\s*[1-9]\b
// Exactly 30 seconds have passed, and your server says `here`.
// Your comparison counts the moment itself as "less than 30 seconds". A boundary belongs to one
// side, and the task says to which: less than 30 seconds is `here`, 30 seconds are `away`.
// Look at your comparison: what does it say if both sides are equal?
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
            boolean here = last != null && Duration.between(last, clock.instant()).compareTo(AWAY_AFTER) <= 0;
            ack.sendAckData(here ? "here" : "away");
        });
    }
}

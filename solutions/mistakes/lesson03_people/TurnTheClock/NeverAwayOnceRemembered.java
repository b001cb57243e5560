// mistake: -
// 31 seconds have passed, and your server still says `here`.
// It says `here` for every person it remembers, however long ago that was.
// Compare the remembered time with the time now: less than `AWAY_AFTER` must lie between them.
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
            boolean here = last != null;
            ack.sendAckData(here ? "here" : "away");
        });
    }

    private TurnTheClock() {}
}

// mistake: -
// has: LocalTime
// lacks: toSecondsPart|getSecond
// A day and 5 seconds have passed, and your server says `here`.
// It compares times of day. Such a time, a `LocalTime`, has no date: it's the same every day, so
// yesterday's looks like 5 seconds ago. Around midnight, it goes wrong as well.
// Keep the moment itself, `clock.instant()`.
package lesson03_people;

import com.corundumstudio.socketio.SocketIONamespace;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

final class TurnTheClock {

    static final Duration AWAY_AFTER = Duration.ofSeconds(30);

    static void configure(SocketIONamespace chat, Clock clock) {
        Map<String, LocalTime> lastActive = new ConcurrentHashMap<>();
        chat.addEventListener("here", String.class, (client, name, ack) -> {
            lastActive.put(name, LocalTime.now(clock));
        });
        chat.addEventListener("status", String.class, (client, name, ack) -> {
            LocalTime last = lastActive.get(name);
            boolean here = last != null && LocalTime.now(clock).isBefore(last.plus(AWAY_AFTER));
            ack.sendAckData(here ? "here" : "away");
        });
    }

    private TurnTheClock() {}
}

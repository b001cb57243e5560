// mistake: -
// 29,999 milliseconds have passed, which is less than 30 seconds, and your server says `away`.
// Either a time was cut to whole seconds before the comparison, or the two sides of the comparison
// have different units, such as milliseconds and seconds.
// Compare the instants or durations themselves: they know their units, and nothing gets lost.
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
            boolean here =
                    last != null && clock.instant().toEpochMilli() - last.toEpochMilli() < AWAY_AFTER.getSeconds();
            ack.sendAckData(here ? "here" : "away");
        });
    }

    private TurnTheClock() {}
}

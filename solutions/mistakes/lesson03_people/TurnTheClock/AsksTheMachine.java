// mistake: M-SLEEP
// 31 seconds have passed on the clock that was handed in, and your server still says `here`.
// It asks the machine for the time (`Instant.now()` or `System.currentTimeMillis()`), and for the
// machine hardly any time has passed. Nobody can turn that clock, so no test could check 30 seconds
// without waiting for them.
// Ask the parameter `clock` instead, wherever you need the time.
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
            lastActive.put(name, Instant.now());
        });
        chat.addEventListener("status", String.class, (client, name, ack) -> {
            Instant last = lastActive.get(name);
            boolean here = last != null && Instant.now().isBefore(last.plus(AWAY_AFTER));
            ack.sendAckData(here ? "here" : "away");
        });
    }
}

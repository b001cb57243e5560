// mistake: M-SOCKID
// has: addDisconnectListener
// has: \.(remove|removeIf|clear)\(
// Ada was active 5 seconds ago, and then her client left. Your server says `away`.
// Only the last `here` counts in this task. A connection that ends says little about the person:
// the page was loaded again, or the phone takes over.
// Leave the map as it is when a client disconnects.
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
        chat.addDisconnectListener(client -> {
            String name = client.get("name");
            if (name != null) {
                lastActive.remove(name);
            }
        });
        chat.addEventListener("here", String.class, (client, name, ack) -> {
            client.set("name", name);
            lastActive.put(name, clock.instant());
        });
        chat.addEventListener("status", String.class, (client, name, ack) -> {
            Instant last = lastActive.get(name);
            boolean here = last != null && clock.instant().isBefore(last.plus(AWAY_AFTER));
            ack.sendAckData(here ? "here" : "away");
        });
    }

    private TurnTheClock() {}
}

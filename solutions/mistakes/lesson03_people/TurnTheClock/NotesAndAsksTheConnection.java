// mistake: M-SOCKID
// has: \.(put|get|getOrDefault|containsKey)\(\s*\w+\.getSessionId\(\)|=\s*\w+\.getSessionId\(\)
// lacks: client\.set\(
// Ada has just been active, and your server says `away`. Her time isn't under the key under which
// your server looks.
// `here` and `status` both come with a person's name. A session id belongs to one connection, and
// another client asks.
// Use the name as the key in both handlers.
package lesson03_people;

import com.corundumstudio.socketio.SocketIONamespace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

final class TurnTheClock {

    static final Duration AWAY_AFTER = Duration.ofSeconds(30);

    static void configure(SocketIONamespace chat, Clock clock) {
        Map<UUID, Instant> lastActive = new ConcurrentHashMap<>();
        chat.addEventListener("here", String.class, (client, name, ack) -> {
            lastActive.put(client.getSessionId(), clock.instant());
        });
        chat.addEventListener("status", String.class, (client, name, ack) -> {
            Instant last = lastActive.get(client.getSessionId());
            boolean here = last != null && clock.instant().isBefore(last.plus(AWAY_AFTER));
            ack.sendAckData(here ? "here" : "away");
        });
    }

    private TurnTheClock() {}
}

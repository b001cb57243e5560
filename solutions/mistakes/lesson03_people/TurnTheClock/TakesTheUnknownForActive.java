// mistake: -
// has: getOrDefault\(\s*\w+\s*,\s*(now|\w+\.now\(\w*\)|clock\.\w+\(\))\s*\)|orElse\(\s*(now|\w+\.now\(\w*\)|clock\.\w+\(\))\s*\)|orElseGet\(\s*(clock::|\(\)\s*->\s*(now|\w+\.now\(\w*\)|clock\.\w+\(\)))|==\s*null\s*\?\s*(now|\w+\.now\(\w*\)|clock\.\w+\(\))|==\s*null\s*\)\s*\{?\s*\w+\s*=\s*(now|\w+\.now\(\w*\)|clock\.\w+\(\))|computeIfAbsent\([^;]*clock|requireNonNullElse\(.*(now|\w+\.now\(\w*\)|clock\.\w+\(\))
// Nobody has ever been active as `ada`, and your server says `here`.
// For a person who isn't in the map, your code goes on with a time of its own, the present, as
// `getOrDefault(name, clock.instant())` does.
// Then the person has just been active. Take a time long ago, or look for `null` first.
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
            Instant last = lastActive.getOrDefault(name, clock.instant());
            boolean here = clock.instant().isBefore(last.plus(AWAY_AFTER));
            ack.sendAckData(here ? "here" : "away");
        });
    }

    private TurnTheClock() {}
}

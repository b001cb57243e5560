// mistake: M-SOCKID
// has: client\.set\(
// has: client\.get\(
// lacks: \.put\(|getOrDefault|getAllClients|getClients
// Ada has just been active, and your server says `away`.
// It keeps her time in the store of a connection. In `status`, `client` is the one that asks:
// that's grace's connection, and its store knows nothing of ada.
// `here` and `status` both come with a person's name. Keep the times where both handlers can look,
// whoever asks, and find them by that name.
package lesson03_people;

import com.corundumstudio.socketio.SocketIONamespace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

final class TurnTheClock {

    static final Duration AWAY_AFTER = Duration.ofSeconds(30);

    static void configure(SocketIONamespace chat, Clock clock) {
        chat.addEventListener("here", String.class, (client, name, ack) -> {
            client.set("lastActive", clock.instant());
        });
        chat.addEventListener("status", String.class, (client, name, ack) -> {
            Instant last = client.get("lastActive");
            boolean here = last != null && clock.instant().isBefore(last.plus(AWAY_AFTER));
            ack.sendAckData(here ? "here" : "away");
        });
    }

    private TurnTheClock() {}
}

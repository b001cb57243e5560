// mistake: -
// Your server takes people off its list who are connected, and only say nothing.
// A timer that begins when somebody comes, and that nothing stops, ends for everybody. To say
// nothing isn't to be gone: a page can be open all day.
// Let the heartbeat find out who is gone. It asks the line, not the person.
package lesson06_wire;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

final class ASilentLine {

    static void options(Configuration options) {
        options.setPingInterval(10_000);
        options.setPingTimeout(15_000);
    }

    static void configure(SocketIONamespace chat, ScheduledExecutorService timer) {
        Map<String, SocketIOClient> present = new ConcurrentHashMap<>();
        chat.addConnectListener(client -> nameOf(client).ifPresent(name -> {
            if (present.put(name, client) == null) {
                chat.getBroadcastOperations().sendEvent("came", client, name);
            }
            timer.schedule(
                    () -> {
                        if (present.remove(name, client)) {
                            chat.getBroadcastOperations().sendEvent("left", name);
                        }
                    },
                    30,
                    TimeUnit.SECONDS);
        }));
        chat.addDisconnectListener(client -> nameOf(client).ifPresent(name -> {
            if (present.remove(name, client)) {
                chat.getBroadcastOperations().sendEvent("left", name);
            }
        }));
        chat.addEventListener("who", String.class, (client, none, ack) -> ack.sendAckData(listed(present.keySet())));
    }

    /** The names in their order, with commas between them. */
    static String listed(Collection<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }

    /** The name that the client gave when it connected, as in {@code ?name=ada}, or empty. */
    static Optional<String> nameOf(SocketIOClient client) {
        return Optional.ofNullable(client.getHandshakeData().getSingleUrlParam("name"));
    }
}

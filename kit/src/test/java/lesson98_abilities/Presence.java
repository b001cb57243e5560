package lesson98_abilities;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Who says nothing for thirty seconds is gone. */
public final class Presence {

    private Presence() {}

    // tag::presence[]
    static void configure(SocketIONamespace chat, ScheduledExecutorService timer) {
        Map<SocketIOClient, ScheduledFuture<?>> timers = new ConcurrentHashMap<>();
        chat.addEventListener("here", String.class, (client, name, ack) -> {
            ScheduledFuture<?> earlier = timers.put(
                    client,
                    timer.schedule(
                            () -> chat.getBroadcastOperations().sendEvent("left", client, name), 30, TimeUnit.SECONDS));
            if (earlier != null) {
                earlier.cancel(false);
            }
        });
    }
    // end::presence[]
}

package lesson08_queues;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * ParcelHub: vendors tell the drivers, and drivers tell the one vendor.
 *
 * <p>A vendor emits {@code pickup} with an order, and all drivers hear it. A driver emits {@code in-transit}
 * and then {@code delivered} with a store and an order, and the vendor of that name hears it, and no other one.
 *
 * <p>The page: lessons/lesson08_queues/ParcelHub.adoc
 */
final class ParcelHub {

    private static final int LONGEST = 40;

    static void configure(SocketIONamespace hub, Consumer<String> log) {
        // For each parcel, the last step that it has taken; the key is its store and its order.
        Map<List<String>, String> steps = new ConcurrentHashMap<>();
        hub.addConnectListener(client -> {
            // TODO 1: put a driver into the drivers' room.
            // TODO 2: put a vendor into a room of its store, whose name can't be that of the drivers' room.
        });
        hub.addEventListener("pickup", Parcel.class, (client, parcel, ack) -> {
            if (!isA("vendor", client)) {
                ack.sendAckData("vendors only");
                return;
            }
            if (!hasOrder(parcel)) {
                ack.sendAckData("no order");
                return;
            }
            // TODO 1: set parcel.store to the name of the vendor that emits this, whatever the event says.
            // TODO 3: if this parcel has a step already, acknowledge "not now" and return; if not, note "pickup".
            // TODO 4: log "pickup", the store and the order, with a space in between.
            // TODO 1: send "pickup" with the parcel to all drivers.
            ack.sendAckData("ok");
        });
        for (String step : List.of("in-transit", "delivered")) {
            String before = step.equals("in-transit") ? "pickup" : "in-transit";
            hub.addEventListener(step, Parcel.class, (client, parcel, ack) -> {
                if (!isA("driver", client)) {
                    ack.sendAckData("drivers only");
                    return;
                }
                if (!hasOrder(parcel) || parcel.store == null) {
                    ack.sendAckData("no order");
                    return;
                }
                // TODO 3: if the parcel's last step isn't the one before, acknowledge "not now" and return.
                // TODO 4: log the step, the store and the order.
                // TODO 2: send the step, with the text parcel.order, to the vendor whose parcel it is.
                ack.sendAckData("ok");
            });
        }
    }

    private static boolean hasOrder(Parcel parcel) {
        return parcel != null && parcel.order != null && !parcel.order.isBlank() && parcel.order.length() <= LONGEST;
    }

    /** Whether the client has connected in that role, as in {@code ?name=acme&role=vendor}, and with a name. */
    private static boolean isA(String role, SocketIOClient client) {
        return nameOf(client) != null && role.equals(client.getHandshakeData().getSingleUrlParam("role"));
    }

    /** The name that the client gave when it connected. */
    private static String nameOf(SocketIOClient client) {
        return client.getHandshakeData().getSingleUrlParam("name");
    }

    private ParcelHub() {}

    /** The value of each event that the hub gets, and of {@code pickup} when it sends that. */
    static final class Parcel {
        public String store;
        public String order;
    }
}

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
            if (isA("driver", client)) {
                client.joinRoom("drivers");
            } else if (isA("vendor", client)) {
                client.joinRoom("store " + nameOf(client));
            }
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
            parcel.store = nameOf(client);
            if (steps.putIfAbsent(List.of(parcel.store, parcel.order), "pickup") != null) {
                ack.sendAckData("not now");
                return;
            }
            log.accept("pickup " + parcel.store + " " + parcel.order);
            hub.getRoomOperations("drivers").sendEvent("pickup", parcel);
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
                if (!steps.replace(List.of(parcel.store, parcel.order), before, step)) {
                    ack.sendAckData("not now");
                    return;
                }
                log.accept(step + " " + parcel.store + " " + parcel.order);
                hub.getRoomOperations("store " + parcel.store).sendEvent(step, parcel.order);
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

// mistake: -
// has: \bid\s*[<>]=?\s|[^-][<>]=?\s*id\b|\bmax\b
// The driver doesn't deliver a parcel that it has never had, because one with a greater id was there before.
// A greater id says that the hub got the parcel later, and not that the driver has delivered those before it. A parcel
// can come back from another driver, after younger ones.
// What does your program have to know about each parcel, one by one?
package lesson09_trouble;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.json.JSONObject;

final class StuckParcel {

    static String prediction() {
        return """
                cause: missing receipt
                line: 36
                """;
    }

    static void talk(Socket hub, Consumer<String> log) {
        AtomicInteger greatest = new AtomicInteger();
        hub.on(Socket.EVENT_CONNECT, none -> hub.emit("subscribe", "pickup"));
        hub.on("message", values -> {
            JSONObject parcel = (JSONObject) values[0];
            int id = parcel.optInt("id");
            if (id > greatest.getAndUpdate(before -> Math.max(before, id))) {
                log.accept(parcel.optString("text"));
            }
            hub.emit("received", id);
        });
    }

    static void options(IO.Options options) {
        options.reconnection = true; // as by default
    }

    private StuckParcel() {}
}

package crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import com.corundumstudio.socketio.SocketIONamespace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A hub for one parcel, which is in a file until it is received. */
final class KilledHub {

    private KilledHub() {}

    static void configure(SocketIONamespace hub, Path folder) {
        Path file = folder.resolve("parcels.journal");
        hub.addEventListener("publish", String.class, (vendor, text, ack) -> {
            write(file, "publish " + text + "\n");
            ack.sendAckData("ok");
        });
        hub.addEventListener("getAll", String.class, (driver, topic, ack) -> {
            List<String> records = Files.readAllLines(file);
            if (records.size() == 1) {
                driver.sendEvent("message", records.get(0).substring("publish ".length()));
            }
            ack.sendAckData(records.size() % 2);
        });
        hub.addEventListener("received", String.class, (driver, text, ack) -> {
            write(file, "received " + text + "\n");
            ack.sendAckData("ok");
        });
    }

    private static void write(Path file, String record) throws IOException {
        try (FileChannel channel = FileChannel.open(file, CREATE, APPEND)) {
            channel.write(ByteBuffer.wrap(record.getBytes(UTF_8)));
            channel.force(true);
        }
    }
}

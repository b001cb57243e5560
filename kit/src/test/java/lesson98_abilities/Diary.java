package lesson98_abilities;

import com.corundumstudio.socketio.SocketIONamespace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Keeps what it hears in a file, and reads it from there. */
public final class Diary {

    private Diary() {}

    static void configure(SocketIONamespace chat, Path folder) {
        Path file = folder.resolve("diary");
        chat.addEventListener("write", String.class, (client, line, ack) -> {
            Files.write(file, List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            ack.sendAckData(read(file).size());
        });
        chat.addEventListener("read", String.class, (client, any, ack) -> ack.sendAckData(read(file)));
    }

    private static List<String> read(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}

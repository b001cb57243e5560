package lesson98_abilities;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.corundumstudio.socketio.SocketIONamespace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Adds lines to a file: in a way that outlives each crash, and in some that don't. */
public final class Ledger {

    private Ledger() {}

    static void configure(SocketIONamespace chat, Path folder) {
        chat.addEventListener("add", String.class, (client, line, ack) -> {
            force(folder, line);
            ack.sendAckData("ok");
        });
        chat.addEventListener("look", String.class, (client, any, ack) -> ack.sendAckData(lines(folder)));
    }

    static void force(Path folder, String line) throws IOException {
        try (FileChannel file = FileChannel.open(folder.resolve("ledger"), CREATE, WRITE, APPEND)) {
            file.write(ByteBuffer.wrap((line + "\n").getBytes(UTF_8)));
            file.force(true);
        }
    }

    static void write(Path folder, String line) throws IOException {
        Files.writeString(folder.resolve("ledger"), line + "\n", CREATE, APPEND);
    }

    static void rewrite(Path folder, String line) throws IOException {
        Path file = folder.resolve("ledger");
        String before = Files.exists(file) ? Files.readString(file) : "";
        Files.writeString(file, before + line + "\n");
    }

    static void replace(Path folder, String line) throws IOException {
        Path fresh = folder.resolve("fresh");
        Files.writeString(fresh, line + "\n");
        try (FileChannel file = FileChannel.open(fresh, WRITE)) {
            file.force(true);
        }
        Files.move(fresh, folder.resolve("ledger"), StandardCopyOption.ATOMIC_MOVE);
    }

    static void replaceTooEarly(Path folder, String line) throws IOException {
        Path fresh = folder.resolve("fresh");
        Files.writeString(fresh, line + "\n");
        Files.move(fresh, folder.resolve("ledger"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The whole lines. */
    static List<String> lines(Path folder) throws IOException {
        Path file = folder.resolve("ledger");
        String text = Files.exists(file) ? new String(Files.readAllBytes(file), UTF_8) : "";
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    static List<String> names(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}

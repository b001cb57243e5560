// right: it keeps a list of records, and writes these when it compacts
package lesson10_crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

final class Journal {

    static final String FILE = "parcels.journal";

    static void publish(Path folder, int id, String text) throws IOException {
        write(folder.resolve(FILE), "publish " + id + " " + text + "\n", CREATE, APPEND);
    }

    static void received(Path folder, int id) throws IOException {
        write(folder.resolve(FILE), "received " + id + "\n", CREATE, APPEND);
    }

    static List<String> waiting(Path folder, Consumer<String> log) throws IOException {
        return published(folder, log).stream()
                .map(record -> record.substring("publish ".length()))
                .toList();
    }

    private static List<String> published(Path folder, Consumer<String> log) throws IOException {
        List<String> published = new ArrayList<>();
        for (String record : records(folder.resolve(FILE), log)) {
            if (record.startsWith("publish ")) {
                published.add(record);
            } else {
                String of = record.replace("received", "publish") + " ";
                published.removeIf(each -> each.startsWith(of));
            }
        }
        return published;
    }

    static void compact(Path folder, Consumer<String> log) throws IOException {
        Path fresh = folder.resolve("compacted");
        Files.deleteIfExists(fresh);
        write(fresh, "", CREATE, APPEND);
        for (String record : published(folder, log)) {
            write(fresh, record + "\n", CREATE, APPEND);
        }
        Files.move(fresh, folder.resolve(FILE), ATOMIC_MOVE, REPLACE_EXISTING);
    }

    /** Writes the records to that file; they are on the disk when this returns. */
    private static void write(Path file, String records, OpenOption... how) throws IOException {
        try (FileChannel channel = FileChannel.open(file, how)) {
            channel.write(ByteBuffer.wrap(records.getBytes(UTF_8)));
            channel.force(true);
        }
    }

    /** The whole records of that file; a torn one at its end is dropped, and cut off. */
    private static List<String> records(Path file, Consumer<String> log) throws IOException {
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[] {};
        int whole = 0;
        for (int i = 0; i < bytes.length; i++) {
            whole = bytes[i] == '\n' ? i + 1 : whole;
        }
        if (whole < bytes.length) {
            log.accept("dropped " + (bytes.length - whole) + " bytes of a torn record");
            try (FileChannel channel = FileChannel.open(file, WRITE)) {
                channel.truncate(whole);
            }
        }
        return new String(bytes, 0, whole, UTF_8).lines().toList();
    }
}

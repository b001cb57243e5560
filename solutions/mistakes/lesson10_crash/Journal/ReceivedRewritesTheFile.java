// mistake: -
// has: (?s)void received\([^}]*(waiting|records|readString|readAllLines|readAllBytes|lines)\(
// lacks: (?s)void received\([^}]*\b(move|compact)\(
// The file has no record of the receipt. Your `received` reads the file, and writes it anew without this parcel.
// First the file is emptied, then it is written: a crash between the two takes all parcels. And each receipt takes
// longer, the more parcels wait.
// A receipt is something that has happened, like a published parcel. How does `publish` keep what was there?
package lesson10_crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Journal: the parcels that wait, kept in a file that is only added to.
 *
 * <p>A published parcel and a receipt are a record each. {@code waiting} reads the records after a restart:
 * whatever was published and not received. A torn record at the end is dropped. {@code compact} makes the
 * file short again.
 *
 * <p>The page: lessons/lesson10_crash/Journal.adoc
 */
final class Journal {

    static final String FILE = "parcels.journal";

    static void publish(Path folder, int id, String text) throws IOException {
        write(folder.resolve(FILE), "publish " + id + " " + text + "\n", CREATE, APPEND);
    }

    static void received(Path folder, int id) throws IOException {
        String rest = waiting(folder, none -> {}).stream()
                .filter(each -> !each.startsWith(id + " "))
                .map(each -> "publish " + each + "\n")
                .collect(Collectors.joining());
        write(folder.resolve(FILE), rest, CREATE, WRITE, TRUNCATE_EXISTING);
    }

    static List<String> waiting(Path folder, Consumer<String> log) throws IOException {
        Map<Integer, String> waiting = new LinkedHashMap<>();
        for (String record : records(folder.resolve(FILE), log)) {
            String[] words = record.split(" ", 3);
            int id = Integer.parseInt(words[1]);
            if (words[0].equals("publish")) {
                waiting.put(id, words[2]);
            } else {
                waiting.remove(id);
            }
        }
        return waiting.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .toList();
    }

    static void compact(Path folder, Consumer<String> log) throws IOException {
        String records = waiting(folder, log).stream()
                .map(each -> "publish " + each + "\n")
                .collect(Collectors.joining());
        Path fresh = folder.resolve(FILE + ".new");
        write(fresh, records, CREATE, WRITE, TRUNCATE_EXISTING);
        Files.move(fresh, folder.resolve(FILE), ATOMIC_MOVE);
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
        int whole = bytes.length;
        while (whole > 0 && bytes[whole - 1] != '\n') {
            whole--;
        }
        if (whole < bytes.length) {
            log.accept("dropped " + (bytes.length - whole) + " bytes of a torn record");
            try (FileChannel channel = FileChannel.open(file, WRITE)) {
                channel.truncate(whole);
            }
        }
        return new String(bytes, 0, whole, UTF_8).lines().toList();
    }

    private Journal() {}
}

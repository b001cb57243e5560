package lesson10_crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

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
        // TODO 3: write a record that says that this parcel was received.
    }

    static List<String> waiting(Path folder, Consumer<String> log) throws IOException {
        Map<Integer, String> waiting = new LinkedHashMap<>();
        for (String record : records(folder.resolve(FILE), log)) {
            String[] words = record.split(" ", 3);
            // TODO 2: remember the parcel that this record has published.
            // TODO 3: or forget the one that it says was received.
        }
        return waiting.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .toList();
    }

    static void compact(Path folder, Consumer<String> log) throws IOException {
        // TODO 5: write what waits to another file, and give that the journal's name.
    }

    /** Writes the records to that file; they are on the disk when this returns. */
    private static void write(Path file, String records, OpenOption... how) throws IOException {
        // TODO 1: open the file, write the records in UTF-8, and wait until the disk has them.
    }

    /** The whole records of that file; a torn one at its end is dropped, and cut off. */
    private static List<String> records(Path file, Consumer<String> log) throws IOException {
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[] {};
        int whole = bytes.length;
        // TODO 4: find the end of the last whole record; log what comes after it, and cut it off.
        return new String(bytes, 0, whole, UTF_8).lines().toList();
    }

    private Journal() {}
}

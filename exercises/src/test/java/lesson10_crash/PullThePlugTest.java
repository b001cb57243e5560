package lesson10_crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Jury;
import workbook.kit.Step;

class PullThePlugTest {

    @RegisterExtension
    final Jury jury = Jury.judging(PullThePlug.class)
            .rightInItsOwnJvm("the correct hub", Right.Journaling.class)
            .right("the correct hub", 1, Right.Journaling.class)
            .right("the correct hub", 1, Right.Compacting.class)
            .broken("a hub that acknowledges before it writes", Broken.Buffers.class)
            .broken("a hub that writes receipts too early", Broken.WritesTooEarly.class)
            .broken("a hub that doesn't start with a torn record", Broken.EndsAtATornRecord.class)
            .broken("a hub that loses handed-over parcels at the second restart", Broken.ForgetsInFlight.class)
            .broken("a hub that counts from 1 again", Broken.CountsFromOne.class)
            .broken("a hub that writes no receipts", Broken.ForgetsReceipts.class);

    @Test
    @Step(1)
    void a_hub_that_acknowledges_too_early_is_caught() {
        jury.accepts("the correct hub");
        jury.catches("a hub that acknowledges before it writes");
    }

    @Test
    @Step(2)
    void three_of_the_broken_hubs_are_caught() {
        jury.accepts("the correct hub");
        jury.catchesAtLeast(3);
    }

    @Test
    @Step(3)
    void five_of_the_broken_hubs_are_caught() {
        jury.accepts("the correct hub");
        jury.catchesAtLeast(5);
    }

    /** Hubs that a test must not object to. */
    private static final class Right {

        static final class Journaling {
            static void configure(SocketIONamespace hub, Path folder) throws IOException {
                new Hub(folder).configure(hub);
            }
        }

        /** Writes a new journal at each start. */
        static final class Compacting {
            static void configure(SocketIONamespace hub, Path folder) throws IOException {
                new Hub(folder) {
                    @Override
                    void started() throws IOException {
                        compact(waiting.keySet());
                    }
                }.configure(hub);
            }
        }
    }

    /** Hubs with one fault each. */
    private static final class Broken {

        static final class Buffers {
            static void configure(SocketIONamespace hub, Path folder) throws IOException {
                Writer buffer = Files.newBufferedWriter(folder.resolve("buffered"), UTF_8, CREATE, APPEND);
                new Hub(folder) {
                    @Override
                    void record(String record) throws IOException {
                        buffer.write(record);
                    }
                }.configure(hub);
            }
        }

        static final class WritesTooEarly {
            static void configure(SocketIONamespace hub, Path folder) throws IOException {
                new Hub(folder) {
                    @Override
                    void handedOver(int id) throws IOException {
                        record("received " + id + "\n");
                    }
                }.configure(hub);
            }
        }

        static final class EndsAtATornRecord {
            static void configure(SocketIONamespace hub, Path folder) throws IOException {
                new Hub(folder) {
                    @Override
                    void torn(int whole) {
                        throw new IllegalStateException("the journal is damaged");
                    }
                }.configure(hub);
            }
        }

        static final class ForgetsInFlight {
            static void configure(SocketIONamespace hub, Path folder) throws IOException {
                new Hub(folder) {
                    @Override
                    void handedOver(int id) throws IOException {
                        record("handed-over " + id + "\n");
                    }

                    @Override
                    void started() throws IOException {
                        Set<Integer> ready = new HashSet<>(waiting.keySet());
                        ready.removeAll(inFlight);
                        compact(ready);
                    }
                }.configure(hub);
            }
        }

        static final class CountsFromOne {
            static void configure(SocketIONamespace hub, Path folder) throws IOException {
                new Hub(folder) {
                    @Override
                    void started() {
                        lastId = 0;
                    }
                }.configure(hub);
            }
        }

        static final class ForgetsReceipts {
            static void configure(SocketIONamespace hub, Path folder) throws IOException {
                new Hub(folder) {
                    @Override
                    void record(String record) throws IOException {
                        if (!record.startsWith("received")) {
                            super.record(record);
                        }
                    }
                }.configure(hub);
            }
        }
    }

    /** A hub with one topic, whose parcels wait until they are received. */
    private static class Hub {

        private static final int LONGEST = 200;

        private final Path file;
        final Map<Integer, String> waiting = new LinkedHashMap<>();
        final Set<Integer> inFlight = new HashSet<>();
        int lastId;

        Hub(Path folder) {
            file = folder.resolve("parcels.journal");
        }

        void configure(SocketIONamespace hub) throws IOException {
            read();
            started();
            hub.addEventListener("publish", Parcel.class, (vendor, parcel, ack) -> ack.sendAckData(publish(parcel)));
            hub.addEventListener("getAll", String.class, (driver, topic, ack) -> ack.sendAckData(all(driver, topic)));
            hub.addEventListener("received", Integer.class, (driver, id, ack) -> ack.sendAckData(received(id)));
        }

        private synchronized String publish(Parcel parcel) throws IOException {
            if (parcel == null || !"pickup".equals(parcel.topic)) {
                return "no such topic";
            }
            if (parcel.text == null || parcel.text.isBlank() || parcel.text.contains("\n")) {
                return "no text";
            }
            if (parcel.text.length() > LONGEST) {
                return "too long";
            }
            lastId++;
            record("publish " + lastId + " " + parcel.text + "\n");
            waiting.put(lastId, parcel.text);
            return "ok";
        }

        private synchronized int all(SocketIOClient driver, String topic) throws IOException {
            if (!"pickup".equals(topic)) {
                return 0;
            }
            for (Map.Entry<Integer, String> each : waiting.entrySet()) {
                driver.sendEvent("message", Map.of("id", each.getKey(), "topic", topic, "text", each.getValue()));
                handedOver(each.getKey());
            }
            return waiting.size();
        }

        private synchronized String received(Integer id) throws IOException {
            if (id == null || !waiting.containsKey(id)) {
                return "not yours";
            }
            record("received " + id + "\n");
            waiting.remove(id);
            return "ok";
        }

        /** Adds that to the journal; it is on the disk when this returns. */
        void record(String record) throws IOException {
            write(file, record, CREATE, APPEND);
        }

        void handedOver(int id) throws IOException {}

        /** The journal has been read. */
        void started() throws IOException {}

        /** The journal has so many bytes that are whole records, and more. */
        void torn(int whole) throws IOException {
            try (FileChannel channel = FileChannel.open(file, WRITE)) {
                channel.truncate(whole);
                channel.force(true);
            }
        }

        void compact(Set<Integer> ids) throws IOException {
            String records = ids.stream()
                    .map(id -> "publish " + id + " " + waiting.get(id) + "\n")
                    .collect(Collectors.joining());
            Path fresh = file.resolveSibling("compacted");
            write(fresh, "last " + lastId + "\n" + records, CREATE, WRITE, TRUNCATE_EXISTING);
            Files.move(fresh, file, ATOMIC_MOVE);
        }

        private static void write(Path to, String records, OpenOption... how) throws IOException {
            try (FileChannel channel = FileChannel.open(to, how)) {
                channel.write(ByteBuffer.wrap(records.getBytes(UTF_8)));
                channel.force(true);
            }
        }

        private void read() throws IOException {
            byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[] {};
            int whole = bytes.length;
            while (whole > 0 && bytes[whole - 1] != '\n') {
                whole--;
            }
            if (whole < bytes.length) {
                torn(whole);
            }
            new String(bytes, 0, whole, UTF_8).lines().forEach(this::read);
        }

        private void read(String record) {
            String[] words = record.split(" ", 3);
            int id = Integer.parseInt(words[1]);
            lastId = Math.max(lastId, id);
            switch (words[0]) {
                case "publish" -> waiting.put(id, words[2]);
                case "received" -> waiting.remove(id);
                case "handed-over" -> inFlight.add(id);
                default -> {} // the last id that was given
            }
        }
    }

    /** The value of {@code publish}. */
    static final class Parcel {
        public String topic;
        public String text;
    }
}

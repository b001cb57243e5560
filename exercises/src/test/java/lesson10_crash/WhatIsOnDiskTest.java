package lesson10_crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static workbook.kit.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Lab;
import workbook.kit.disk.MachineStopped;
import workbook.kit.disk.TestDisk;

class WhatIsOnDiskTest {

    @RegisterExtension
    final Lab lab = Lab.running(WhatIsOnDisk.class).disk();

    private final List<String> left = new ArrayList<>();

    // why line 1: A kill ends the program, and the operating system goes on. What had been given to it by
    // file.write is still there; what the program had kept in its own memory is not.
    // why line 2: A power failure ends the operating system, too, with its cache. force(true) was called once so
    // far. Which writes came before it?
    // why line 3: flush gives to the operating system what the program had kept. From then on it outlives a kill.
    // why line 4: flush is no force. Has the cache been stored on the disk since moment A?
    // why line 5: force(true) stores everything that has been written to the file until then, by the buffer or not.
    // why line 6: A write takes its bytes one after the other, and the program was killed after four of them.
    // why line 7: There are six moments, with one line each.
    @Test
    void each_crash_leaves_what_is_predicted() throws IOException {
        Path path = disk().folder().resolve("parcels");
        try (FileChannel file = FileChannel.open(path, CREATE, APPEND)) {
            deliver(file);
        }

        assertThat(lab.prediction()).matches(left);
    }

    private void deliver(FileChannel file) throws IOException {
        // tag::program[]
        Writer buffer = new BufferedWriter(Channels.newWriter(file, UTF_8));
        file.write(bytes("tulips\n"));
        file.write(bytes("roses\n"));
        file.force(true);
        file.write(bytes("lilies\n"));
        buffer.write("cacti\n");
        // moment A
        // end::program[]
        left.add("A killed: " + cached());
        left.add("A power fails: " + stored());
        // tag::program[]
        buffer.flush();
        // moment B
        // end::program[]
        left.add("B killed: " + cached());
        left.add("B power fails: " + stored());
        // tag::program[]
        file.force(true);
        // moment C
        // end::program[]
        left.add("C power fails: " + stored());
        disk().stopsInAWrite(TestDisk.Ending.THROWN, 500);
        assertThrows(MachineStopped.class, () -> writeOrchids(file));
        left.add("D killed: " + cached());
    }

    private static void writeOrchids(FileChannel file) throws IOException {
        // tag::program[]
        file.write(bytes("orchids\n"));
        // moment D: in the middle of this write, after four bytes
        // end::program[]
    }

    /** What the operating system has: a program that was killed leaves that. */
    private String cached() throws IOException {
        return words(Files.readAllBytes(lab.files().resolve("parcels")));
    }

    /** What is on the disk: a power failure leaves that. */
    private String stored() {
        return words(disk().stored("parcels"));
    }

    private TestDisk disk() {
        return TestDisk.of(lab.files());
    }

    private static String words(byte[] file) {
        return new String(file, UTF_8).replace('\n', ' ').strip();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }
}

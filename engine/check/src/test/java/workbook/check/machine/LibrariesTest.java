package workbook.check.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibrariesTest {

    private static final byte[] CONTENT = "a class, as it was packed".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Path jar;
    private Libraries libraries;

    @BeforeEach
    void one_jar_and_a_folder() throws IOException {
        jar = folder.resolve("library.jar");
        var crc = new CRC32();
        crc.update(CONTENT);
        var entry = new ZipEntry("A.class");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(CONTENT.length);
        entry.setCrc(crc.getValue());
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(entry);
            zip.write(CONTENT);
        }
        libraries = new Libraries(List.of(jar, folder));
    }

    @Test
    void what_is_whole_has_no_fault() throws IOException {
        Files.writeString(folder.resolve("A.class"), "an IDE compiled something");
        assertEquals(Optional.empty(), libraries.damaged());
        assertFalse(libraries.changed());
    }

    @Test
    void a_jar_that_is_gone_is_named() throws IOException {
        Files.delete(jar);
        assertNamed(libraries.missing());
        assertNamed(libraries.damaged());
        assertTrue(libraries.changed());
    }

    @Test
    void half_a_jar_is_named_when_it_is_read() throws IOException {
        byte[] bytes = Files.readAllBytes(jar);
        Files.write(jar, Arrays.copyOf(bytes, bytes.length / 2));
        assertEquals(Optional.empty(), libraries.missing());
        assertNamed(libraries.damaged());
    }

    @Test
    void a_byte_that_changed_inside_a_jar_is_found_by_its_checksum() throws IOException {
        byte[] bytes = Files.readAllBytes(jar);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("packed")] = 'P';
        Files.write(jar, bytes);
        assertNamed(libraries.damaged());
    }

    @Test
    void what_to_delete_is_the_folder_that_was_built() {
        Path program = folder.resolve("program");
        for (String jar : List.of("check.jar", "lib/netty.jar")) {
            String said = new Fault(Fault.Kind.LIBRARY, program.resolve(jar).toString()).sentence();
            assertTrue(said.contains("Delete the folder " + program + " and start"), said);
        }
    }

    private void assertNamed(Optional<Fault> fault) {
        assertTrue(fault.orElseThrow().sentence().contains(jar.toString()), fault.toString());
    }
}

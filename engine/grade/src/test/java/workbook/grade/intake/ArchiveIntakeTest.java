package workbook.grade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveIntakeTest extends IntakeFixture {

    @Test
    void a_zip_of_one_student_and_a_zip_of_zips() throws IOException {
        byte[] one = new Zips().file("answers/" + PLACE, RELAY).bytes();
        write("class/ada.zip", one);
        write(
                "class.zip",
                new Zips().file("ada.zip", one).file("grace.zip", one).bytes());
        assertEquals(RELAY, only("class", "ada").source());
        assertEquals(List.of("ada", "grace"), students("class.zip"));
        assertEquals(RELAY, only("class.zip", "grace").source());
    }

    @Test
    void a_path_that_leaves_the_archive_writes_nothing() throws IOException {
        byte[] zip = new Zips().file("xx/yy/" + PLACE, RELAY).file(PLACE, RELAY).bytes();
        write("class/ada.zip", Zips.renamed(zip, "xx/yy/lesson", "../../lesson"));
        Submission ada = read("class").get(0);
        assertEquals(1, ada.files().size());
        assertTrue(ada.remarks().toString().contains("leaves the submission"), ada.toString());
        try (var all = Files.walk(folder)) {
            assertFalse(all.anyMatch(path -> path.endsWith("lesson02_chat")), "a file was written");
        }
    }

    @Test
    void a_bomb_is_read_up_to_the_limit() throws IOException {
        byte[] zeros = new byte[40 << 20];
        Arrays.fill(zeros, (byte) ' ');
        write("class/ada.zip", new Zips().file(PLACE, zeros).bytes());
        Taken relay = only("class", "ada");
        assertTrue(relay.refused().contains("larger than 2048 kB"), relay.toString());
        assertEquals("", relay.source());
    }

    @Test
    void a_link_is_not_followed() throws IOException {
        write("secret/Relay.java", RELAY);
        Files.createDirectories(folder.resolve("class/ada/lesson02_chat"));
        Files.createSymbolicLink(folder.resolve("class/ada/" + PLACE), folder.resolve("secret/Relay.java"));
        write(
                "class/grace.zip",
                Zips.linked(new Zips().file(PLACE, "/etc/passwd").bytes()));
        for (Submission each : read("class")) {
            assertEquals(List.of(), exercises(each));
            assertTrue(each.remarks().get(0).contains("it is a link"), each.toString());
        }
        assertEquals(List.of("ada", "grace"), students("class"));
    }

    @Test
    void names_that_differ_in_case_and_files_that_are_there_twice() throws IOException {
        byte[] twice = new Zips()
                .file("lesson02_chat/Relax.java", "other")
                .file(PLACE, RELAY)
                .bytes();
        write("class/ada.zip", Zips.renamed(twice, "Relax", "Relay"));
        write(
                "class/grace.zip",
                new Zips()
                        .file("lesson02_chat/RELAY.java", "loud")
                        .file(PLACE, RELAY)
                        .bytes());
        for (String student : List.of("ada", "grace")) {
            Taken relay = only("class", student);
            assertEquals(RELAY, relay.source());
            assertTrue(
                    relay.remarks().get(0).startsWith("There are 2 files for lesson02_chat/Relay"), relay.toString());
        }
    }

    @Test
    void sixty_thousand_entries() throws IOException {
        var zip = new Zips();
        for (int i = 0; i < 60_000; i++) {
            zip.file("f/" + i, "");
        }
        write("class/ada.zip", zip.file(PLACE, RELAY).bytes());
        assertEquals(RELAY, only("class", "ada").source());
    }

    @Test
    void a_damaged_archive_stops_nobody() throws IOException {
        byte[] good = new Zips().file(PLACE, RELAY).bytes();
        write("class/ada.zip", Arrays.copyOf(good, good.length / 2));
        write("class/alan.zip", new byte[0]);
        write("class/grace.zip", good);
        assertEquals(List.of("ada", "alan", "grace"), students("class"));
        assertTrue(read("class").get(0).remarks().get(0).contains("no zip, or a damaged one"));
        assertEquals(RELAY, only("class", "grace").source());
    }

    @Test
    void names_in_an_old_encoding() throws IOException {
        byte[] zip = new Zips(StandardCharsets.ISO_8859_1)
                .file("grün/" + PLACE, RELAY)
                .bytes();
        write("class/ada.zip", zip);
        assertEquals(RELAY, only("class", "ada").source());
    }
}

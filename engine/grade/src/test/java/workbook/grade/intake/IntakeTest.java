package workbook.grade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.Course;
import workbook.grade.ThisWorkbook;

/** Whatever is handed in is read rightly, or named in the student's remarks, and never stops the class. */
class IntakeTest {

    private static final Course COURSE = ThisWorkbook.course();
    private static final String RELAY = "package lesson02_chat;\nfinal class Relay { }\n";
    private static final String PLACE = "lesson02_chat/Relay.java";

    @TempDir
    Path folder;

    @Test
    void a_folder_of_folders() throws IOException {
        write("class/ada/lesson02_chat/Relay.java", RELAY);
        write("class/grace/work/lesson02_chat/Relay.java", RELAY);
        assertEquals(List.of("ada", "grace"), students("class"));
        assertEquals(RELAY, only("class", "grace").source());
    }

    @Test
    void one_checkout_without_what_is_ours() throws IOException {
        write("ada/exercises/src/main/java/lesson02_chat/Relay.java", RELAY);
        write("ada/solutions/src/main/java/lesson02_chat/NotToMe.java", "class NotToMe { }");
        write("ada/exercises/src/test/java/lesson02_chat/RelayTest.java", "class RelayTest { }");
        write("ada/exercises/starters/main/java/lesson02_chat/Relay.java", "class Relay { /* of an older update */ }");
        write("ada/exercises/starters/main/java/lesson02_chat/Doors.java", "class Doors { /* of an older update */ }");
        Submission ada = read("ada").get(0);
        assertEquals("ada", ada.student());
        assertEquals(List.of("lesson02_chat/Relay"), exercises(ada));
        assertEquals(List.of(), ada.remarks());
    }

    @Test
    void a_learners_test_is_an_answer_and_ours_is_not() throws IOException {
        write("class/ada/exercises/src/test/java/lesson02_chat/GuardTheRelay.java", "class GuardTheRelay { }");
        write("class/ada/exercises/src/test/java/lesson02_chat/GuardTheRelayTest.java", "class Mine { }");
        assertEquals(
                List.of("lesson02_chat/GuardTheRelay"), exercises(read("class").get(0)));
    }

    @Test
    void a_starter_as_it_was_given_is_no_answer() throws IOException {
        Path starter = COURSE.find("Relay").orElseThrow().starter();
        write("class/ada/" + PLACE, Files.readString(starter).replace("\n", "\r\n"));
        Submission ada = read("class").get(0);
        assertEquals(List.of(), exercises(ada));
        assertTrue(ada.remarks().get(0).startsWith("There is no answer"), ada.toString());
    }

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
    void names_of_moodle() throws IOException {
        String ada = "Ada Lovelace_1234_assignsubmission_file_";
        write(
                "folders.zip",
                new Zips()
                        .file(ada + "/Relay.java", RELAY)
                        .file(
                                "Grace Hopper_77_assignsubmission_file_/answers.zip",
                                new Zips().file(PLACE, RELAY).bytes())
                        .bytes());
        write(
                "flat.zip",
                new Zips()
                        .file(ada + "Relay.java", RELAY)
                        .file(ada + "NotToMe.java", "x")
                        .bytes());
        assertEquals(List.of(ada, "Grace Hopper_77_assignsubmission_file_"), students("folders.zip"));
        assertEquals(
                RELAY,
                only("folders.zip", "Grace Hopper_77_assignsubmission_file_").source());
        assertEquals(List.of(ada), students("flat.zip"));
        assertEquals(
                List.of("lesson02_chat/Relay", "lesson02_chat/NotToMe"),
                exercises(read("flat.zip").get(0)));
    }

    @Test
    void names_of_canvas() throws IOException {
        write(
                "submissions.zip",
                new Zips()
                        .file("lovelaceada_5501_88231_Relay-1.java", RELAY)
                        .file(
                                "hoppergrace_LATE_5502_88240_answers.zip",
                                new Zips().file(PLACE, RELAY).bytes())
                        .bytes());
        assertEquals(List.of("lovelaceada_5501_88231", "hoppergrace_LATE_5502_88240"), students("submissions.zip"));
        assertEquals(RELAY, only("submissions.zip", "lovelaceada_5501_88231").source());
        assertEquals(
                RELAY, only("submissions.zip", "hoppergrace_LATE_5502_88240").source());
    }

    @Test
    void names_of_gradescope() throws IOException {
        write(
                "export.zip",
                new Zips()
                        .file("assignment_9_export/submission_1/" + PLACE, RELAY)
                        .file("assignment_9_export/submission_2/Relay.java", RELAY)
                        .file("assignment_9_export/submission_metadata.yml", "x")
                        .bytes());
        assertEquals(List.of("submission_1", "submission_2"), students("export.zip"));
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
    void encodings() throws IOException {
        String text = RELAY + "// grün\n";
        write("class/a/" + PLACE, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        write("class/b/" + PLACE, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        write("class/c/" + PLACE, text.getBytes(StandardCharsets.UTF_16BE));
        write("class/d/" + PLACE, text.getBytes(Charset.forName("windows-1252")));
        for (Submission each : read("class")) {
            assertEquals(text, each.files().get(0).source(), each.student());
        }
        assertEquals(List.of(), only("class", "a").remarks());
        assertTrue(only("class", "b").remarks().get(0).contains("UTF-16"));
        assertTrue(only("class", "d").remarks().get(0).contains("windows-1252"));
    }

    @Test
    void what_is_no_answer_is_named() throws IOException {
        write("class/ada/" + PLACE, RELAY);
        write("class/ada/module-info.java", "module x { }");
        write("class/ada/lesson02_chat/@x.java", "");
        write("class/ada/lesson02_chat/x.java", "-processor evil.P");
        write("class/ada/META-INF/services/x", "evil.P");
        Submission ada = read("class").get(0);
        assertEquals(List.of("lesson02_chat/Relay"), exercises(ada));
        assertEquals(
                "No exercise has a file like this, so it was not taken: lesson02_chat/@x.java, lesson02_chat/x.java,"
                        + " module-info.java.",
                ada.remarks().get(0));
    }

    @Test
    void a_name_with_signs_that_a_terminal_obeys_is_shown_without_them() throws IOException {
        String name = "\u001b[2J\u202eevil" + "x".repeat(400) + ".java";
        write("class/ada.zip", new Zips().file(name, "").file(PLACE, RELAY).bytes());
        String remark = read("class").get(0).remarks().get(0);
        assertTrue(remark.contains("?[2J?evil") && remark.length() < 200, remark);
    }

    @Test
    void a_wrong_folder_is_named() throws IOException {
        write("class/ada/homework/Relay.java", RELAY);
        Taken relay = only("class", "ada");
        assertEquals(
                List.of("homework/Relay.java was taken for lesson02_chat/Relay.java, where it is expected."),
                relay.remarks());
    }

    @Test
    void another_lessons_folder_is_not_meant() throws IOException {
        write("class/ada/lesson03_people/Relay.java", RELAY);
        assertEquals(List.of(), exercises(read("class").get(0)));
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

    @Test
    void no_such_folder_is_a_sentence() {
        IOException none = assertThrows(IOException.class, () -> read("nowhere"));
        assertTrue(none.getMessage().startsWith("There is no folder or zip "), none.getMessage());
    }

    private void write(String path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private List<Submission> read(String path) throws IOException {
        var all = new ArrayList<Submission>();
        new Intake(COURSE, all::add).read(folder.resolve(path));
        return all;
    }

    private List<String> students(String path) throws IOException {
        return read(path).stream().map(Submission::student).toList();
    }

    private Taken only(String path, String student) throws IOException {
        Submission found = read(path).stream()
                .filter(each -> each.student().equals(student))
                .findFirst()
                .orElseThrow();
        assertEquals(1, found.files().size(), found.toString());
        return found.files().get(0);
    }

    private static List<String> exercises(Submission submission) {
        return submission.files().stream().map(file -> file.exercise().id()).toList();
    }
}

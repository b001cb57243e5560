package workbook.grade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever is handed in is read rightly, or named in the student's remarks, and never stops the class. */
class IntakeTest extends IntakeFixture {

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
    void no_such_folder_is_a_sentence() {
        IOException none = assertThrows(IOException.class, () -> read("nowhere"));
        assertTrue(none.getMessage().startsWith("There is no folder or zip "), none.getMessage());
    }
}

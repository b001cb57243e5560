package workbook.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.Release;

class UnpackedReleaseTest {

    private static final String RELAY = "exercises/src/main/java/lesson02_chat/Relay.java";
    private static final String STARTER = "exercises/starters/main/java/lesson02_chat/Relay.java";

    @TempDir
    Path root;

    @Test
    void where_there_are_no_starters_nothing_is_written() throws IOException {
        write(RELAY, "mine\n");

        assertEquals(List.of(), settle());
        assertEquals("mine\n", read(RELAY));
        assertFalse(Files.exists(root.resolve(".workbook")));
    }

    @Test
    void the_students_edition_says_what_it_is_in_its_first_line() throws IOException {
        assertFalse(Release.isForStudents(root));
        write("release.txt", "release 1 abc\nstudents' edition\n");
        assertFalse(Release.isForStudents(root));
        write("release.txt", "students' edition of lessons 00,01 abc\n");
        assertTrue(Release.isForStudents(root) && Release.at(root));
    }

    @Test
    void a_starter_comes_to_its_place() throws IOException {
        release("1", "starter\n");

        assertEquals(List.of(), settle());
        assertEquals("starter\n", read(RELAY));
    }

    @Test
    void all_files_of_a_zip_have_one_date_and_a_new_starter_may_have_the_same_size() throws IOException {
        FileTime date = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
        release("1", "old\n");
        Files.setLastModifiedTime(root.resolve(STARTER), date);
        settle();
        release("2", "new\n");
        Files.setLastModifiedTime(root.resolve(STARTER), date);
        settle();
        assertEquals("new\n", read(RELAY));
    }

    /** Until this version, a release had them in another folder. */
    @Test
    void a_release_whose_starters_are_elsewhere_is_updated() throws IOException {
        String doors = "exercises/src/main/java/lesson02_chat/Doors.java";
        String gone = "exercises/src/main/java/lesson09_gone/Gone.java";
        list("1", "starters/" + RELAY, "starters/" + doors, "starters/" + gone);
        for (String path : List.of(RELAY, doors, gone)) {
            write("starters/" + path, "starter\n");
            write(path, "starter\n");
            write(".workbook/starters/" + path, "starter\n");
        }
        Files.copy(root.resolve("release.txt"), root.resolve(".workbook/release.txt"));
        write(RELAY, "mine\n");
        write("exercises/starters/main/java/lesson02_chat/Doors.java", "another starter\n");
        release("2", "another starter\n", "exercises/starters/main/java/lesson02_chat/Doors.java");

        assertEquals(1, settle().size());
        assertEquals("mine\n", read(RELAY));
        assertEquals("another starter\n", read(doors));
        assertFalse(Files.exists(root.resolve("starters")));
        assertFalse(Files.exists(root.resolve(gone)));
    }

    @Test
    void an_untouched_starter_is_replaced_even_with_other_ends_of_lines() throws IOException {
        release("1", "one\ntwo\n");
        settle();
        write(RELAY, "one\r\ntwo\r\n");
        release("2", "one\ntwo\nthree\n");

        assertEquals(List.of(), settle());
        assertEquals("one\ntwo\nthree\n", read(RELAY));
    }

    @Test
    void an_edited_file_stays_and_its_new_starter_is_told_once() throws IOException {
        write("lessons/lesson02_chat/Relay.adoc", "= Relay\n");
        release("1", "starter\n");
        settle();
        write(RELAY, "mine\n");
        release("2", "another starter\n");

        assertEquals(
                List.of(RELAY + " is yours and stays as it is. Its starter has changed, and is in " + STARTER
                        + ". ./workbook reset Relay takes it, and keeps yours."),
                settle());
        assertEquals("mine\n", read(RELAY));
        assertEquals(List.of(), settle());

        release("3", "another starter\n");
        assertEquals(List.of(), settle(), "that starter is not new any more");
        assertEquals("mine\n", read(RELAY));
    }

    @Test
    void a_file_that_is_no_text_is_an_edited_one() throws IOException {
        release("1", "starter\n");
        settle();
        Files.write(root.resolve(RELAY), new byte[] {(byte) 0xfc, '\n'});
        release("2", "starter\n");

        assertEquals(List.of(), settle());
        assertEquals(2, Files.size(root.resolve(RELAY)));
    }

    @Test
    void what_a_newer_release_has_no_more_is_taken_away_unless_the_learner_wrote_it() throws IOException {
        String stays = "exercises/starters/main/java/lesson02_chat/Doors.java";
        String doors = "exercises/starters/main/java/lesson09_gone/Doors.java";
        write(stays, "starter\n");
        write(doors, "starter\n");
        release("1", "starter\n", stays, doors, "lessons/lesson09_gone/Doors.adoc");
        write("lessons/lesson09_gone/Doors.adoc", "= Doors\n");
        settle();
        Path copy = root.resolve("exercises/src/main/java/lesson09_gone/Doors.java");
        assertTrue(Files.exists(copy));
        write(RELAY, "mine\n");
        list("2", stays);
        settle();

        assertEquals("mine\n", read(RELAY));
        assertFalse(Files.exists(copy.getParent()));
        assertFalse(Files.exists(root.resolve(STARTER)));
        assertFalse(Files.exists(root.resolve("lessons")));
        assertTrue(Files.exists(root.resolve(stays)));
    }

    @Test
    void where_something_is_missing_the_next_command_tries_again() throws IOException {
        list("1", STARTER);
        assertThrows(IOException.class, this::settle);

        write(STARTER, "starter\n");
        assertEquals(List.of(), settle());
        assertEquals("starter\n", read(RELAY));
    }

    private List<String> settle() throws IOException {
        return new UnpackedRelease(root).settle();
    }

    private void release(String id, String starter, String... more) throws IOException {
        write(STARTER, starter);
        var paths = new java.util.ArrayList<>(List.of(more));
        paths.add(STARTER);
        list(id, paths.toArray(String[]::new));
    }

    private void list(String id, String... paths) throws IOException {
        write("release.txt", "release " + id + "\n" + String.join("\n", paths) + "\n");
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }

    private String read(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }
}

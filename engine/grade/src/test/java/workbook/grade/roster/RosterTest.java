package workbook.grade.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void separators_quotes_a_byte_order_mark_and_line_ends_do_not_matter(String separator) {
        String text = """
                Name;ID;Email;Group;Extension
                "Lovelace, Ada";17; ada@example.org ;A;2

                "Grace ""G."" Hopper";18;;B;
                """;
        String quoted = "\ufeff" + text.replace(";", separator).replace("\n", "\r\n");

        Roster roster = RosterReader.read(quoted, "roster.csv");

        assertEquals(List.of(), roster.problems());
        assertEquals(
                List.of(
                        new RosterEntry("Lovelace, Ada", "17", "ada@example.org", "A", new Extension(2, null)),
                        new RosterEntry("Grace \"G.\" Hopper", "18", "", "B", Extension.NONE)),
                roster.entries());
    }

    @Test
    void a_file_that_is_not_there_is_a_sentence(@TempDir Path folder) {
        Path none = folder.resolve("none.csv");

        IOException wrong = assertThrows(IOException.class, () -> RosterReader.read(none));

        assertEquals("There is no file " + none + ".", wrong.getMessage());
    }

    @Test
    void what_a_platform_adds_to_a_name_is_no_part_of_it() {
        assertEquals("Ada Lovelace", Roster.person("Ada Lovelace_1234_assignsubmission_file_"));
        assertEquals("lovelaceada", Roster.person("lovelaceada_LATE_5501_88231"));
        assertEquals("lovelaceada", Roster.person("lovelaceada_5501_88231"));
        assertEquals("submission_7", Roster.person("submission_7"));
        assertTrue(Roster.saysLate("lovelaceada_LATE_5501_88231"));
        assertFalse(Roster.saysLate("lovelaceada_5501_88231"));

        Roster roster = RosterReader.read("name,id\nAda Lovelace,17\n", "roster.csv");
        assertEquals("17", id(roster.match(List.of("lovelaceada_LATE_5501_88231")), "lovelaceada_LATE_5501_88231"));
        Roster.Match stranger = roster.match(List.of("Grace Hopper_77_assignsubmission_file_"));
        assertTrue(
                stranger.problems().contains("Grace Hopper is not in the roster."),
                stranger.problems().toString());
    }

    @Test
    void the_columns_of_moodle_and_a_file_that_is_not_utf_8_are_read(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("roster.csv");
        Files.write(
                file,
                "First name,Last name,ID number,Email address\nJörg,Müller,5,jm@example.org\n"
                        .getBytes(Charset.forName("windows-1252")));

        RosterEntry entry = RosterReader.read(file).entries().get(0);

        assertEquals("Jörg Müller", entry.name());
        assertEquals("Müller, Jörg", entry.familyFirst());
        assertEquals("5", entry.id());
    }

    @Test
    void what_cannot_be_read_is_said_with_its_row() {
        Roster roster = RosterReader.read(
                "name,id,extension\nAda,1,soon\n,,3\nAda,1,\nGrace,2,2026-12-01\nAlan,3,2026-12-01T10:00:00Z\n",
                "roster.csv");

        assertEquals(3, roster.entries().size());
        assertEquals(
                Instant.parse("2026-12-02T00:00:00Z"),
                roster.entries().get(1).extension().due(Instant.EPOCH));
        assertTrue(roster.problems().get(0).startsWith("roster.csv, row 2: \"soon\" is no extension."));
        assertTrue(roster.problems().get(1).startsWith("roster.csv, row 3: It names no student."));
        assertThrows(IllegalArgumentException.class, () -> RosterReader.read("points\n3\n", "roster.csv"));
        assertThrows(IllegalArgumentException.class, () -> RosterReader.read("", "roster.csv"));
    }

    @Test
    void submissions_are_found_by_id_email_and_name_and_nobody_is_dropped() {
        Roster roster = RosterReader.read("""
                name,id,email
                Ada Lovelace,17,ada@example.org
                Grace Hopper,18,gh@example.org
                Jörg Müller,19,
                Alan Turing,20,
                Alan Turing,21,
                Kurt Gödel,22,
                """, "roster.csv");

        Roster.Match match = roster.match(List.of(
                "Ada Lovelace_4711_assignsubmission_file",
                "gh",
                "muellerjoerg",
                "mullerjorg",
                "Alan Turing",
                "18",
                "nobody"));

        assertEquals("17", id(match, "Ada Lovelace_4711_assignsubmission_file"));
        assertEquals("18", id(match, "gh"));
        assertEquals("19", id(match, "mullerjorg"));
        assertEquals(List.of("muellerjoerg", "Alan Turing", "18", "nobody"), match.unknown());
        assertEquals(
                List.of("20", "21", "22"),
                match.missing().stream().map(RosterEntry::id).toList());
        assertEquals(7, match.problems().size(), match.problems().toString());
        assertTrue(match.problems().contains("Alan Turing could be any of 2 students of the roster."));
        assertTrue(match.problems().contains("nobody is not in the roster."));
        assertTrue(match.problems().contains("Kurt Gödel is in the roster, and handed in nothing."));
    }

    private static String id(Roster.Match match, String submission) {
        return java.util.Objects.requireNonNull(match.known().get(submission)).id();
    }
}

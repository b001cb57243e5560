package workbook.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a learner's files when an update brings other starters, however it comes. */
class StartersTest extends StartersFixture {

    @Test
    void a_missing_file_is_made_and_one_that_is_there_stays_even_if_the_starter_is_newer() throws IOException {
        write(upstream, OWN + "Relay.java", "mine\n");
        Files.setLastModifiedTime(upstream.resolve(OWN + "Relay.java"), FileTime.from(Instant.EPOCH));

        assertEquals(List.of(), settle(upstream));
        assertEquals("mine\n", read(upstream, OWN + "Relay.java"));
        assertEquals("class Doors {}\n", read(upstream, OWN + "Doors.java"));

        Files.delete(upstream.resolve(OWN + "Doors.java"));
        assertEquals(List.of(), settle(upstream));
        assertEquals("class Doors {}\n", read(upstream, OWN + "Doors.java"));
    }

    @Test
    void a_test_that_the_learner_writes_is_made_beside_the_authors_tests() throws IOException {
        write(upstream, "exercises/starters/test/java/lesson02_chat/Guard.java", "class Guard {}\n");
        settle(upstream);
        assertEquals("class Guard {}\n", read(upstream, "exercises/src/test/java/lesson02_chat/Guard.java"));
    }

    @Test
    void without_git_an_update_is_copied_over_the_folder() throws IOException {
        settle(upstream);
        write(upstream, OWN + "Relay.java", "mine\n");
        write(upstream, OWN + "Doors.java", "class Doors {}\r\n");
        update();
        assertUpdated(upstream);
    }

    @Test
    void where_a_starter_was_only_touched_nothing_is_told() throws IOException {
        settle(upstream);
        write(upstream, OWN + "Relay.java", "mine\n");
        Files.setLastModifiedTime(upstream.resolve(GIVEN + "Relay.java"), FileTime.from(Instant.EPOCH));

        assertEquals(List.of(), settle(upstream));
        assertEquals("mine\n", read(upstream, OWN + "Relay.java"));
    }

    @Test
    void the_copy_of_a_starter_that_is_gone_goes_unless_it_was_edited() throws IOException {
        write(upstream, GIVEN + "Names.java", "class Names {}\n");
        settle(upstream);
        write(upstream, OWN + "Relay.java", "mine\n");
        Files.delete(upstream.resolve(GIVEN + "Relay.java"));
        Files.delete(upstream.resolve(GIVEN + "Names.java"));

        assertEquals(List.of(), settle(upstream));
        assertEquals("mine\n", read(upstream, OWN + "Relay.java"));
        assertFalse(Files.exists(upstream.resolve(OWN + "Names.java")));
    }
}

package lesson03_people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.kit.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Lab;

class TwoThreadsTest {

    @RegisterExtension
    final Lab lab = Lab.running(TwoThreads.class).store();

    final Claims names = lab.functions(Claims.class);

    /** The class's methods, without the map: the lab hands in one at which it can stop threads. */
    interface Claims {
        boolean claim(String name, String person);

        String ownerOf(String name);
    }

    @Test
    void a_free_name_is_given_and_a_taken_one_is_not() {
        assertTrue(names.claim("countess", "ada"));
        assertFalse(names.claim("countess", "grace"));

        assertEquals("ada", names.ownerOf("countess"));
        assertEquals("nobody", names.ownerOf("admiral"));
    }

    // tag::race[]
    @Test
    void of_two_threads_at_the_same_moment_one_gets_the_name() {
        List<Boolean> got = lab.race(() -> names.claim("admiral", "grace"), () -> names.claim("admiral", "ada"));

        assertEquals(List.of(true, false), got);
    }
    // end::race[]

    @Test
    void the_name_belongs_to_the_thread_that_was_told_so() {
        lab.race(() -> names.claim("admiral", "grace"), () -> names.claim("admiral", "ada"));

        assertEquals("grace", names.ownerOf("admiral"));
        assertThat(lab.stored()).reads("admiral");
    }

    @Test
    void two_names_at_the_same_moment_are_given_both() {
        List<Boolean> got = lab.race(() -> names.claim("countess", "ada"), () -> names.claim("admiral", "grace"));

        assertEquals(List.of(true, true), got);
        assertThat(lab.stored()).reads("admiral", "countess");
    }
}

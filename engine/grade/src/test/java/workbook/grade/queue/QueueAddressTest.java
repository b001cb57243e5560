package workbook.grade.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Which databases can be a queue, and that no sentence has a password. */
class QueueAddressTest {

    @Test
    void another_database_is_refused_without_its_password() {
        for (String wrong : new String[] {
            "jdbc:mysql://db/class?user=ada&password=Secret1", "jdbc:h2:mem:class;PASSWORD=Secret1", "postgres"
        }) {
            var refused = assertThrows(IllegalArgumentException.class, () -> QueueAddress.of(wrong, null));
            assertTrue(refused.getMessage().contains("Write jdbc:postgresql://HOST/DATABASE"), refused.getMessage());
            assertFalse(refused.getMessage().contains("Secret1"), refused.getMessage());
        }
    }

    @Test
    void the_address_is_shown_without_its_password() {
        assertEquals(
                "jdbc:postgresql://db/class?user=ada&password=***&ssl=true",
                QueueAddress.of("jdbc:postgresql://db/class?user=ada&password=Secret1&ssl=true", null)
                        .toString());
        assertEquals(
                "jdbc:postgresql://ada:***@db/class",
                QueueAddress.of("jdbc:postgresql://ada:Secret1@db/class", null).toString());
        assertEquals(
                "jdbc:h2:./queue;USER=ada;PASSWORD=***",
                QueueAddress.of("jdbc:h2:./queue;USER=ada;PASSWORD=Secret1", null)
                        .toString());
    }

    @Test
    void what_a_driver_says_is_shown_without_a_password() {
        var address = QueueAddress.of("jdbc:postgresql://db/class?password=Secret1", "Secret2");
        assertEquals("no *** and no ***", address.withoutPassword("no Secret1 and no Secret2"));
        assertEquals("Secret2", address.properties().getProperty("password"));
    }

    @Test
    void a_database_that_is_not_there_is_a_sentence() {
        var nowhere = QueueAddress.of("jdbc:postgresql://127.0.0.1:1/class?user=ada&password=Secret1", null);
        IOException none = assertThrows(IOException.class, () -> {
            QueueDatabase.open(nowhere).close();
        });
        assertTrue(none.getMessage().contains("does not answer: "), none.getMessage());
        assertTrue(none.getMessage().contains("password=***"), none.getMessage());
        assertFalse(none.getMessage().contains("Secret1"), none.getMessage());
    }
}

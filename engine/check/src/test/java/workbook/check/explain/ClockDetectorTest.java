package workbook.check.explain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static workbook.check.explain.RelayFixture.means;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The time of the machine in place of the given clock. */
class ClockDetectorTest {

    @Test
    void the_time_of_the_machine_instead_of_the_given_clock() {
        String given = "class A { static void configure(SocketIONamespace chat, Clock clock) {\n"
                + "chat.addEventListener(\"at\", String.class, (client, text, ack) -> ack.sendAckData(%s)); } }";
        Recording here = Recording.of("ada> connect", "ada? at \"x\"", "ada! 3");
        Recording away = Recording.of("ada> connect", "ada? at \"x\"", "ada! 4");
        for (String machine : List.of(
                "Instant.now()",
                "System.currentTimeMillis()",
                "LocalTime.now().getHour()",
                "hour(Clock.systemUTC())")) {
            means(
                    "Line 2 takes the machine's time",
                    away.missed("ada", "3")
                            .beside(here, String.format(given, machine), String.format(given, "clock.instant()")));
        }
        for (String own : List.of("clock.millis()", "Instant.now(clock)")) {
            String means = means(away.missed("ada", "3")
                    .beside(here, String.format(given, own), String.format(given, "clock.instant()")));
            assertFalse(means.contains("machine"), means);
        }
        String not = means(away.missed("ada", "3")
                .beside(here, String.format(given, "Instant.now()"), String.format(given, "Instant.now()")));
        assertFalse(not.contains("machine"), not);
    }
}

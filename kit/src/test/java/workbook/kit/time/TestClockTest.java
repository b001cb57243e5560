package workbook.kit.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestClockTest {

    private final TestClock clock = new TestClock();

    @Test
    void it_stands_still_until_it_is_moved() {
        assertEquals(Instant.parse("2025-01-01T09:00:00Z"), clock.instant());
        assertEquals(clock.instant(), clock.instant());

        clock.passes(Duration.ofMillis(1_500));

        assertEquals(Instant.parse("2025-01-01T09:00:01.500Z"), clock.instant());
        assertEquals(1_735_722_001_500L, clock.millis());
    }

    @Test
    void it_can_begin_at_another_time() {
        assertEquals(Instant.EPOCH, new TestClock(Instant.EPOCH).instant());
    }

    @Test
    void another_zone_shows_the_same_time() {
        TestClock tokyo = clock.withZone(ZoneId.of("Asia/Tokyo"));
        assertEquals(LocalTime.of(18, 0), LocalTime.now(tokyo));

        clock.passes(Duration.ofHours(1));
        tokyo.passes(Duration.ofMinutes(1));

        assertEquals(clock.instant(), tokyo.instant());
        assertEquals(LocalTime.of(19, 1), LocalTime.now(tokyo));
    }

    @Test
    void it_never_goes_back() {
        assertThrows(IllegalArgumentException.class, () -> clock.passes(Duration.ofNanos(-1)));
        clock.passesUntil(TestClock.START.minusSeconds(1));
        assertEquals(TestClock.START, clock.instant());
    }

    @Test
    void what_several_threads_add_is_not_lost() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            var thread = new Thread(() -> {
                for (int j = 0; j < 1_000; j++) {
                    clock.passes(Duration.ofMillis(1));
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join(5_000);
        }
        assertEquals(TestClock.START.plusSeconds(4), clock.instant());
    }
}

package workbook.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.corundumstudio.socketio.Configuration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A heartbeat whose time is not the machine's. */
class HeartbeatTest {
    private final TurnedClock clock = new TurnedClock();
    private final TurnedTimer timer = new TurnedTimer();
    private final RepairedServer server = new RepairedServer(configuration());
    private RawClient ada;

    private static Configuration configuration() {
        Configuration configuration = ListeningServer.loopback();
        configuration.setPingInterval(25_000);
        configuration.setPingTimeout(20_000);
        return configuration;
    }

    @BeforeEach
    void connect() {
        server.beatBy(clock, timer);
        server.start();
        ada = RawClient.shaken(server).sends("40").skips();
    }

    @AfterEach
    void stop() {
        ada.close();
        server.stop();
        timer.shutdownNow();
    }

    private void passes(int seconds) {
        clock.now = clock.now.plusSeconds(seconds);
        timer.next().run();
    }

    @Test
    void a_client_is_pinged_when_the_interval_has_passed() {
        assertEquals(Duration.ofSeconds(25), timer.delay);
        passes(25);
        assertEquals("2", ada.hears());
        assertEquals(Duration.ofSeconds(20), timer.delay);
        ada.sends("3", "2mark");
        assertEquals("3mark", ada.hears());
        assertEquals(Duration.ofSeconds(25), timer.delay);
        passes(25);
        assertEquals("2", ada.hears());
    }

    @RepeatedTest(50) // the JDK's WebSocket client missed the end once in 25 times
    void one_that_does_not_answer_is_cut_off_when_the_timeout_has_passed() {
        passes(25);
        assertEquals("2", ada.hears());
        passes(20);
        assertEquals(RawClient.CLOSED, ada.hears());
        assertEquals(0, server.sessions());
    }

    @Test
    void it_is_not_cut_off_before() {
        passes(25);
        assertEquals("2", ada.hears());
        passes(19); // a timer that is early
        ada.sends("2mark");
        assertEquals("3mark", ada.hears());
    }

    private static final class TurnedClock extends Clock {
        private volatile Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Keeps what is scheduled, until a test runs it. */
    private static final class TurnedTimer extends ScheduledThreadPoolExecutor {
        private final Deque<Runnable> due = new ArrayDeque<>();
        private volatile Duration delay = Duration.ZERO;

        TurnedTimer() {
            super(0, Executors.defaultThreadFactory());
        }

        synchronized Runnable next() {
            return due.removeLast();
        }

        @Override
        public synchronized ScheduledFuture<?> schedule(Runnable work, long wait, TimeUnit unit) {
            due.add(work);
            delay = Duration.of(wait, unit.toChronoUnit());
            return super.schedule(() -> {}, 1, TimeUnit.DAYS);
        }
    }
}

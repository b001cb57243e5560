package workbook.kit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until the test moves it.
 *
 * <p>It begins at 2025-01-01T09:00:00Z, so that what a program writes is the same at each run. Any
 * thread may read it. Where there is a {@link TestScheduler}, move the time with {@link
 * TestScheduler#passes}, which also runs what falls due.
 */
public final class TestClock extends Clock {

    /** When the time of a test begins. */
    public static final Instant START = Instant.parse("2025-01-01T09:00:00Z");

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    /** A clock in UTC that shows {@link #START}. */
    public TestClock() {
        this(START);
    }

    /** A clock in UTC that shows that instant. */
    public TestClock(Instant start) {
        this(new AtomicReference<>(start), ZoneOffset.UTC);
    }

    private TestClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /**
     * Moves this clock, and every clock made from it by {@link #withZone}.
     *
     * @throws IllegalArgumentException if the duration is negative: time never goes back
     */
    public void passes(Duration duration) {
        checkedForward(duration);
        now.updateAndGet(instant -> instant.plus(duration));
    }

    /** To that instant; where it is later already, it stays. */
    void passesUntil(Instant instant) {
        now.updateAndGet(before -> before.isBefore(instant) ? instant : before);
    }

    static void checkedForward(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Time cannot go back: " + duration + ". Pass a positive duration.");
        }
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same time in another zone: if one of the two clocks moves, so does the other. */
    @Override
    public TestClock withZone(ZoneId other) {
        return new TestClock(now, other);
    }

    @Override
    public String toString() {
        return "TestClock[" + instant() + ", " + zone + "]";
    }
}

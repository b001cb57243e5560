package workbook.wire.engineio;

import io.netty.channel.EventLoop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The time by which sessions send pings and wait for the answers. */
interface HeartbeatClock {

    /** The machine's. */
    HeartbeatClock REAL = new HeartbeatClock() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public Future<?> schedule(EventLoop thread, Runnable task, long nanos) {
            return thread.schedule(task, nanos, TimeUnit.NANOSECONDS);
        }
    };

    /** As {@link System#nanoTime}: only differences say something. */
    long nanoTime();

    /** Does the task on that thread, after that time. */
    Future<?> schedule(EventLoop thread, Runnable task, long nanos);

    /** Another clock; what falls due on it is done when the timer's task has returned. */
    static HeartbeatClock of(Clock clock, ScheduledExecutorService timer) {
        Instant start = clock.instant();
        return new HeartbeatClock() {
            @Override
            public long nanoTime() {
                return Duration.between(start, clock.instant()).toNanos();
            }

            @Override
            public Future<?> schedule(EventLoop thread, Runnable task, long nanos) {
                Runnable there = () -> thread.submit(task).syncUninterruptibly();
                return timer.schedule(there, nanos, TimeUnit.NANOSECONDS);
            }
        };
    }
}

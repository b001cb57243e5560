package workbook.wire;

import com.corundumstudio.socketio.SocketIOChannelInitializer;
import com.corundumstudio.socketio.SocketIOServer;
import com.corundumstudio.socketio.ack.AckSchedulerKey;
import com.corundumstudio.socketio.scheduler.CancelableScheduler;
import com.corundumstudio.socketio.scheduler.SchedulerKey;
import io.netty.channel.ChannelHandlerContext;
import io.netty.util.HashedWheelTimer;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The library's timer, on a thread that is known, with the acknowledgements that are awaited.
 *
 * <p>The library makes a timer of its own in a private field, and shows neither its thread nor what it
 * waits for. This one takes its place before anything has used it.
 */
final class ServerTimers implements CancelableScheduler {

    private static final int TICK_MS = 100; // as the library's
    private static final int WHEEL = 512;

    private final Map<SchedulerKey, Scheduled> scheduled = new ConcurrentHashMap<>();
    private final HashedWheelTimer wheel;
    private volatile @Nullable Thread thread;
    private volatile @Nullable ScheduledExecutorService clock;
    private volatile @Nullable ChannelHandlerContext context;

    private ServerTimers() {
        wheel = new HashedWheelTimer(
                work -> {
                    var timer = new Thread(work, "socket.io timer");
                    timer.setDaemon(true);
                    thread = timer;
                    return timer;
                },
                TICK_MS,
                TimeUnit.MILLISECONDS,
                WHEEL,
                false); // netty would report the timer of a server that is made and never started
    }

    /** The timer of a server with that pipeline, from now on; neither must have started. */
    static ServerTimers of(SocketIOServer server, SocketIOChannelInitializer pipeline) {
        try {
            Field pipelines = SocketIOServer.class.getDeclaredField("pipelineFactory");
            pipelines.setAccessible(true);
            replace((SocketIOChannelInitializer) pipelines.get(server)); // else its timer is reported
            return replace(pipeline);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This release of netty-socketio keeps its timer elsewhere.", e);
        }
    }

    private static ServerTimers replace(SocketIOChannelInitializer pipeline) throws ReflectiveOperationException {
        Field scheduler = SocketIOChannelInitializer.class.getDeclaredField("scheduler");
        scheduler.setAccessible(true);
        ((CancelableScheduler) scheduler.get(pipeline)).shutdown();
        var timers = new ServerTimers();
        scheduler.set(pipeline, timers);
        return timers;
    }

    boolean runsOn(Thread other) {
        return thread == other;
    }

    /** From now on, acknowledgements are given up by the time of that clock. */
    void giveUpBy(ScheduledExecutorService other) {
        clock = other;
    }

    /** The acknowledgements that have a time-out. */
    List<AwaitedAcknowledgement> awaited() {
        return scheduled.entrySet().stream()
                .filter(each -> each.getKey() instanceof AckSchedulerKey)
                .map(each -> each.getValue().acknowledgement())
                .toList();
    }

    @Override
    public void update(ChannelHandlerContext current) {
        context = current;
    }

    @Override
    public void cancel(SchedulerKey key) {
        Scheduled none = scheduled.remove(key);
        if (none != null) {
            none.cancel();
        }
    }

    @Override
    public void scheduleCallback(SchedulerKey key, Runnable work, long delay, TimeUnit unit) {
        keep(key, work, this::onTheServersThread, delay, unit);
    }

    @Override
    public void schedule(SchedulerKey key, Runnable work, long delay, TimeUnit unit) {
        keep(key, work, Runnable::run, delay, unit);
    }

    @Override
    public void schedule(Runnable work, long delay, TimeUnit unit) {
        wheel.newTimeout(due -> work.run(), delay, unit);
    }

    /** Stands in for what has the same key; forgotten when its work is done. */
    private void keep(SchedulerKey key, Runnable work, Executor executor, long delay, TimeUnit unit) {
        var one = new Scheduled(unit.toNanos(delay));
        Scheduled earlier = scheduled.put(key, one);
        if (earlier != null) {
            earlier.cancel();
        }
        Runnable due = () -> executor.execute(() -> {
            try {
                work.run();
            } finally {
                scheduled.remove(key, one);
            }
        });
        ScheduledExecutorService other = key instanceof AckSchedulerKey ? clock : null;
        if (other == null) {
            var timeout = wheel.newTimeout(any -> due.run(), delay, unit);
            one.cancellation = timeout::cancel;
        } else {
            var timeout = other.schedule(due, delay, unit);
            one.cancellation = () -> timeout.cancel(false);
        }
    }

    /** Where the library runs time-outs. */
    private void onTheServersThread(Runnable work) {
        ChannelHandlerContext current = context;
        if (current == null) {
            work.run();
        } else {
            current.executor().execute(work);
        }
    }

    @Override
    public void shutdown() {
        scheduled.values().forEach(Scheduled::cancel);
        scheduled.clear();
        wheel.stop();
    }

    private static final class Scheduled {

        private final long since = System.nanoTime();
        private final long delay;
        private volatile @Nullable Runnable cancellation;

        Scheduled(long delay) {
            this.delay = delay;
        }

        AwaitedAcknowledgement acknowledgement() {
            return new AwaitedAcknowledgement(since, Duration.ofNanos(delay));
        }

        void cancel() {
            Runnable cancelling = cancellation;
            if (cancelling != null) {
                cancelling.run();
            }
        }
    }
}

package workbook.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.corundumstudio.socketio.AckCallback;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a server waits for with a time-out, and whose clock ends that. */
class AwaitedAcknowledgementsTest {
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    static Stream<ListeningServer> servers() {
        return Stream.of(RepairedServer.onLoopback(), PlainServer.onLoopback());
    }

    private void asks(ListeningServer server, int seconds) {
        server.addNamespace("/chat").addConnectListener(client -> {
            client.sendEvent("question", new AckCallback<>(String.class, seconds) {
                @Override
                public void onSuccess(String answer) {
                    told.add(answer);
                }

                @Override
                public void onTimeout() {
                    told.add("given up");
                }
            });
            told.add("asked");
        });
        server.start();
    }

    private String next() throws InterruptedException {
        String line = told.poll(3, TimeUnit.SECONDS);
        return line == null ? "nothing" : line;
    }

    /** Its number is the library's business. */
    private static String number(String question) {
        return question.replaceFirst("42/chat,(\\d+).*", "$1");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void it_is_awaited_until_it_comes(ListeningServer server) throws InterruptedException {
        asks(server, 60);
        assertEquals(List.of(), server.awaitedAcknowledgements());
        long before = System.nanoTime();
        RawClient ada = RawClient.shaken(server).sends("40/chat,");
        assertEquals("asked", next());
        AwaitedAcknowledgement awaited = server.awaitedAcknowledgements().get(0);
        assertEquals(Duration.ofSeconds(60), awaited.timeout());
        assertTrue(awaited.since() > before && awaited.since() < System.nanoTime(), awaited + ", not " + before);
        String question = Stream.generate(ada::hears)
                .limit(10)
                .filter(frame -> frame.startsWith("42"))
                .findFirst()
                .orElseThrow();
        ada.sends("43/chat," + number(question) + "[\"tea\"]");
        assertEquals("tea", next());
        assertEquals(List.of(), server.awaitedAcknowledgements());
        ada.close();
        server.stop();
    }

    @Test
    void it_is_given_up_by_the_time_of_a_clock_that_is_handed_in() throws InterruptedException {
        RepairedServer server = RepairedServer.onLoopback();
        var turned = new Turned();
        server.giveUpAcknowledgementsBy(turned);
        asks(server, 60);
        RawClient ada = RawClient.shaken(server).sends("40/chat,");
        assertEquals("asked", next());
        assertEquals(1, server.awaitedAcknowledgements().size());
        assertEquals(60, turned.seconds);
        turned.due.run();
        assertEquals("given up", next());
        ada.close();
        server.stop();
        turned.shutdownNow();
    }

    @Test
    void its_timer_is_a_thread_of_the_server() throws InterruptedException {
        RepairedServer server = RepairedServer.onLoopback();
        asks(server, 1);
        RawClient ada = RawClient.shaken(server).sends("40/chat,");
        assertEquals("asked", next());
        List<Thread> timers = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("socket.io timer"))
                .filter(server::runsOn)
                .toList();
        assertEquals(1, timers.size());
        assertFalse(server.runsOn(Thread.currentThread()));
        assertEquals("given up", next());
        ada.close();
        server.stop();
    }

    /** Keeps what is scheduled, until a test runs it. */
    private static final class Turned extends ScheduledThreadPoolExecutor {
        private volatile Runnable due = () -> {};
        private volatile long seconds;

        Turned() {
            super(0, Executors.defaultThreadFactory());
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
            due = work;
            seconds = unit.toSeconds(delay);
            return super.schedule(() -> {}, 1, TimeUnit.DAYS);
        }
    }
}

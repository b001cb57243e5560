package workbook.kit;

import static java.util.concurrent.TimeUnit.HOURS;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.AckCallback;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.LockSupport;
import lesson98_abilities.LateAnswers;
import lesson98_abilities.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * That nothing more is to come, and when that cannot be known: servers that say something late, each in
 * a way of its own, and servers that are at rest though it does not look so.
 */
@SuppressWarnings("FutureReturnValueIgnored") // Nobody waits for what comes late.
class AbsenceTest {

    private final List<Lab> labs = new ArrayList<>();
    private final List<ExecutorService> pools = new ArrayList<>();
    private final CompletableFuture<String> left = new CompletableFuture<>();
    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void close() {
        over.countDown();
        left.complete("");
        pools.forEach(ExecutorService::shutdownNow);
        labs.forEach(Lab::close);
    }

    private interface Handler {
        void hears(SocketIONamespace chat, SocketIOClient client, String text) throws InterruptedException;
    }

    private Lab lab(Handler handler) {
        Lab lab = Lab.start(chat ->
                chat.addEventListener("say", String.class, (client, text, ack) -> handler.hears(chat, client, text)));
        labs.add(lab);
        return lab;
    }

    /** What such a server says late is heard, or nothing can be said: never is it absent. */
    private void neverPasses(Handler handler) {
        Client ada = lab(handler).client("ada");

        ada.emits("say", "hi");

        assertThrows(Throwable.class, () -> assertThat(ada).heardNothing());
    }

    /** It is seen that such a server is at rest, and said nothing. */
    private void passes(Handler handler) {
        Client ada = lab(handler).client("ada");

        ada.emits("say", "hi");

        assertThat(ada).heardNothing();
    }

    @Test
    void a_thread_that_sends_what_it_gathered_in_a_timed_poll() {
        BlockingQueue<String> queue = new LinkedBlockingQueue<>();
        neverPasses((chat, client, text) -> {
            queue.add(text);
            start(() -> {
                for (String next = queue.take(); ; next = null) {
                    if (queue.poll(200, MILLISECONDS) == null && next != null) {
                        client.sendEvent("said", next);
                        return;
                    }
                }
            });
        });
    }

    @Test
    void a_pool_in_which_something_is_scheduled_while_its_other_workers_wait() {
        ScheduledExecutorService pool = pool(Executors.newScheduledThreadPool(4));
        neverPasses((chat, client, text) -> {
            for (int i = 0; i < 4; i++) {
                pool.submit(() -> {});
            }
            pool.schedule(() -> client.sendEvent("said", text), 400, MILLISECONDS);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thread-0 (activemq-scheduled-localhost)", "activemq-failure-check-thread"})
    void a_brokers_own_thread_may_sleep(String name) {
        passes((chat, client, text) -> started(name, () -> LockSupport.parkNanos(HOURS.toNanos(1))));
    }

    @Test
    void a_brokers_own_thread_counts_while_it_runs_the_exercises_code() {
        neverPasses((chat, client, text) -> started("Thread-0 (activemq-x)", () -> LateAnswers.sendAfter(400, client)));
    }

    private static void started(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Test
    void a_timer_of_the_jdk() {
        neverPasses((chat, client, text) -> new Timer(true)
                .schedule(
                        new TimerTask() {
                            @Override
                            public void run() {
                                client.sendEvent("said", text);
                            }
                        },
                        300));
    }

    @Test
    void the_servers_own_time_out_of_an_acknowledgement() {
        Client ada = lab((chat, client, text) -> client.sendEvent("question", new AckCallback<>(String.class, 1) {
                    @Override
                    public void onSuccess(String answer) {
                        client.sendEvent("answered", answer);
                    }

                    @Override
                    public void onTimeout() {
                        client.sendEvent("late");
                    }
                }))
                .client("ada");

        ada.emits("say", "hi");
        assertThrows(Unmet.class, () -> assertThat(ada).heardOnly("question"));
        assertThat(ada).heard("late");

        ada.answers("question", "tea");
        ada.emits("say", "hi");
        assertThat(ada).heard("answered", "tea");
        assertThat(ada).heard("late"); // no second one is to come
    }

    @Test
    void a_time_out_that_is_too_far_away() {
        Client ada = lab((chat, client, text) -> client.sendEvent("question", new AckCallback<>(String.class, 60) {
                    @Override
                    public void onSuccess(String answer) {}
                }))
                .client("ada");

        ada.emits("say", "hi");

        assertThrows(Unstable.class, () -> assertThat(ada).heardOnly("question"));
        Client grace = lab((chat, client, text) -> {}).client("grace");
        assertThat(grace).heardNothing(); // it is no matter of the next test
    }

    @Test
    void a_line_that_is_logged_late() {
        Lab lab = Lab.logging((chat, log) -> chat.addEventListener(
                "say",
                String.class,
                (client, text, ack) -> start(() -> {
                    pause(300);
                    log.accept(text);
                })));
        labs.add(lab);
        lab.open(LabEnvironment.HERE);
        lab.client("ada").emits("say", "hi");

        assertThrows(Unmet.class, () -> assertThat(lab.log()).isEmpty());
        assertThat(lab.log()).reads("hi");
    }

    @Test
    void a_thread_in_another_group() {
        ThreadGroup other = new ThreadGroup(topGroup(), "other");
        neverPasses((chat, client, text) -> new Thread(other, () -> {
                    pause(300);
                    client.sendEvent("said", text);
                })
                .start());
    }

    @Test
    void a_thread_of_a_pool_that_was_made_by_somebody_else() {
        ExecutorService pool = Executors.newCachedThreadPool(work -> new Thread(topGroup(), work));
        pools.add(pool);
        neverPasses((chat, client, text) -> pool.submit(() -> {
            pause(300);
            client.sendEvent("said", text);
        }));
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void a_virtual_thread() throws ReflectiveOperationException {
        var start = Thread.class.getMethod("startVirtualThread", Runnable.class);
        neverPasses((chat, client, text) -> {
            try {
                start.invoke(null, (Runnable) () -> {
                    pause(300);
                    client.sendEvent("said", text);
                });
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void a_virtual_thread_that_waits_for_another_is_at_rest() throws ReflectiveOperationException {
        var start = Thread.class.getMethod("startVirtualThread", Runnable.class);
        passes((chat, client, text) -> {
            try {
                start.invoke(null, (Runnable) this::awaitTheEnd);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void a_thread_that_waits_for_another_is_at_rest() {
        passes((chat, client, text) -> start(over::await));
    }

    @Test
    void pools_without_work_are_at_rest() {
        List<ExecutorService> all = List.of(
                pool(Executors.newCachedThreadPool()),
                pool(Executors.newFixedThreadPool(2)),
                pool(Executors.newScheduledThreadPool(2)),
                pool(Executors.newWorkStealingPool(2)),
                ForkJoinPool.commonPool());
        passes((chat, client, text) -> all.forEach(pool -> pool.submit(() -> {})));
    }

    @Test
    void a_timer_with_nothing_to_do_is_at_rest() {
        passes((chat, client, text) -> new Timer(true));
    }

    /** Two labs of one test: the second one hides nothing from the first. */
    @Test
    void a_second_lab_does_not_hide_the_threads_of_the_first() {
        Client ada = lab((chat, client, text) -> start(() -> {
                    pause(300);
                    client.sendEvent("said", text);
                }))
                .client("ada");
        ada.emits("say", "hi");
        lab((chat, client, text) -> {}).client("grace");

        assertThrows(Unmet.class, () -> assertThat(ada).heardNothing());
    }

    @Test
    void a_thread_that_is_left_behind_is_no_matter_of_later_labs() {
        Client ada = lab((chat, client, text) -> start(() -> {
                    while (over.getCount() > 0) {
                        pause(1);
                    }
                }))
                .client("ada");
        ada.emits("say", "hi");
        assertThrows(Unstable.class, () -> assertThat(ada).heardNothing());

        for (int i = 0; i < 6; i++) {
            Client grace = lab((chat, client, text) -> {}).client("grace");
            grace.emits("say", "hi");
            assertThat(grace).heardNothing();
        }
    }

    @Test
    void a_timer_of_the_jdks_that_an_earlier_lab_left_is_no_matter_of_later_labs() throws InterruptedException {
        CountDownLatch fired = new CountDownLatch(1);
        Client ada = lab((chat, client, text) ->
                        CompletableFuture.delayedExecutor(2, SECONDS).execute(fired::countDown))
                .client("ada");
        ada.emits("say", "hi");
        assertThrows(Unstable.class, () -> assertThat(ada).heardNothing());

        Client grace = lab((chat, client, text) -> {}).client("grace");
        grace.emits("say", "hi");
        assertThat(grace).heardNothing();
        fired.await();
    }

    @Test
    void a_timer_of_the_jdks_that_all_share() {
        neverPasses((chat, client, text) ->
                CompletableFuture.delayedExecutor(300, MILLISECONDS).execute(() -> client.sendEvent("said", text)));
    }

    private Client ofLateAnswers() {
        Lab lab = Lab.running(LateAnswers.class);
        labs.add(lab);
        lab.open(LabEnvironment.HERE);
        return lab.client("ada");
    }

    /** What is the exercise's on such a timer can't be told from what was there before. */
    @Test
    void a_timer_that_all_share_and_on_which_an_earlier_test_has_left_something() {
        left.orTimeout(1, HOURS);
        for (String way : List.of("delayed", "time-out")) {
            Client ada = ofLateAnswers();
            ada.emits(way, 300);

            Unstable unstable =
                    assertThrows(Unstable.class, () -> assertThat(ada).heardNothing());
            assertTrue(
                    unstable.getMessage().contains("a timer that all code in this JVM shares"), unstable::getMessage);
        }
    }

    @Test
    void such_a_timer_is_no_matter_of_an_exercise_that_names_none() {
        left.orTimeout(1, HOURS);
        Lab lab = Lab.running(Servers.Tables.class);
        labs.add(lab);
        lab.open(LabEnvironment.HERE);
        Client ada = lab.client("ada");
        ada.emits("enter", "tea");

        assertThat(ada).heardNothing();
    }

    @Test
    void a_timer_that_all_share_is_watched_again_once_it_is_at_rest() {
        left.orTimeout(1, HOURS);
        Client ada = ofLateAnswers();
        left.complete("");
        lab((chat, client, text) -> {}).settles();
        assertThat(ada).heardNothing();

        ada.emits("delayed", 300);

        assertThrows(Unmet.class, () -> assertThat(ada).heardNothing());
    }

    /** Its thread is woken for the task, but does not run at once on a busy machine. */
    @Test
    void what_was_scheduled_a_moment_before_a_test_is_not_the_tests() {
        BusyProcessors.during(50, i -> {
            var before = new CompletableFuture<String>().orTimeout(1, HOURS);
            var threads = new ExerciseThreads(new ExerciseThreads.Group(), null);
            try {
                threads.rest();
            } finally {
                threads.end();
                before.complete("");
            }
        });
    }

    @Test
    void what_was_scheduled_a_moment_ago_is_waited_for() {
        BusyProcessors.during(20, i -> {
            var threads = new ExerciseThreads(new ExerciseThreads.Group(), null);
            var ran = new CountDownLatch(1);
            CompletableFuture.delayedExecutor(20, MILLISECONDS, Runnable::run).execute(ran::countDown);
            threads.rest();
            assertEquals(0, ran.getCount(), "task " + i);
            threads.end();
        });
    }

    private void occupyTheCommonPool() {
        for (int i = 0; i < ForkJoinPool.getCommonPoolParallelism(); i++) {
            ForkJoinPool.commonPool().submit(() -> {
                while (over.getCount() > 0) {
                    pause(1);
                }
            });
        }
        while (ForkJoinPool.commonPool().hasQueuedSubmissions()) {
            pause(1);
        }
    }

    @Test
    void a_pool_that_all_share_and_that_is_busy_for_an_earlier_test() {
        occupyTheCommonPool();
        Client ada = ofLateAnswers();
        ada.emits("pool", 0);

        Unstable unstable = assertThrows(Unstable.class, () -> assertThat(ada).heardNothing());
        assertTrue(unstable.getMessage().contains("a task waits for a thread"), unstable::getMessage);
    }

    @Test
    void a_thread_of_the_shared_pool_that_has_ended_what_it_did_for_an_earlier_test() {
        occupyTheCommonPool();
        Client ada = ofLateAnswers();
        ada.emits("pool", 300);
        over.countDown();

        assertThrows(Unmet.class, () -> assertThat(ada).heardNothing());
    }

    @Test
    void a_shared_pool_that_is_busy_for_an_earlier_test_is_no_matter_of_later_labs() {
        occupyTheCommonPool();
        for (int i = 0; i < 3; i++) {
            assertThat(ofLateAnswers()).heardNothing();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"request", "blocking request"})
    void an_answer_over_http_that_is_on_its_way(String way) throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Client ada = ofLateAnswers();
            ada.emits(way, silent.getLocalPort());

            Unstable unstable =
                    assertThrows(Unstable.class, () -> assertThat(ada).heardNothing());
            assertTrue(unstable.getMessage().contains("from outside this JVM"), unstable::getMessage);
        }
    }

    @Test
    void a_process_that_has_not_ended() {
        Client ada = ofLateAnswers();

        ada.emits("process", ProcessHandle.current().info().command().orElse("java"));

        assertThrows(Unmet.class, () -> assertThat(ada).heardNothing());
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void a_virtual_thread_that_reads_from_a_socket() throws ReflectiveOperationException, IOException {
        var start = Thread.class.getMethod("startVirtualThread", Runnable.class);
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            neverPasses((chat, client, text) -> {
                try {
                    start.invoke(null, (Runnable) () -> {
                        try (var socket = new Socket(InetAddress.getLoopbackAddress(), silent.getLocalPort())) {
                            client.sendEvent("said", socket.getInputStream().read());
                        } catch (IOException e) {
                            client.sendEvent("said", text);
                        }
                    });
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    /** Such as a vote: each answer goes to everybody, and comes when the fences are on their way. */
    @RepeatedTest(30)
    void what_one_clients_acknowledgement_causes_at_another_has_arrived() {
        Lab lab = lab((chat, client, text) -> chat.getAllClients().stream()
                .filter(other -> !other.equals(client))
                .forEach(other -> other.sendEvent("question", new AckCallback<>(String.class) {
                    @Override
                    public void onSuccess(String answer) {
                        client.sendEvent("answer", answer);
                    }
                })));
        Client ada = lab.client("ada");
        lab.client("grace").answers("question", "tea");
        lab.client("alan").answers("question", "coffee");

        ada.emits("say", "what do you drink?");

        assertThat(ada).heard("answer", "tea").heard("answer", "coffee");
    }

    @Test
    void a_message_that_causes_another_for_ever_is_no_end() {
        Client ada = lab((chat, client, text) -> ask(client)).client("ada").answers("again", "yes");

        ada.emits("say", "hi");

        Unstable unstable = assertThrows(Unstable.class, () -> assertThat(ada).heardOnly("again"));
        assertTrue(unstable.getMessage().startsWith("messages keep coming without end"), unstable.getMessage());
    }

    private static void ask(SocketIOClient client) {
        client.sendEvent("again", new AckCallback<>(String.class) {
            @Override
            public void onSuccess(String answer) {
                ask(client);
            }
        });
    }

    /** An event with bytes is two frames; the library keeps the second until the first is out. */
    @RepeatedTest(10)
    void bytes_are_dealt_with_before_the_fence() {
        Lab lab = Lab.start(chat -> chat.addEventListener(
                "pic", byte[].class, (client, bytes, ack) -> client.sendEvent("size", bytes.length)));
        labs.add(lab);
        Client ada = lab.client("ada");

        ada.emits("pic", (Object) new byte[] {1, 2, 3});

        assertThat(ada).heardOnly("size", 3);
    }

    @Test
    void a_message_that_is_too_long_is_told_as_such() {
        Client ada = lab((chat, client, text) -> {}).client("ada");

        Unmet unmet = assertThrows(Unmet.class, () -> ada.emits("say", "x".repeat(70_000)));

        assertTrue(unmet.got().contains("a message of 70,0"), unmet.got());
        assertTrue(unmet.got().contains("65,536"), unmet.got());
        lab((chat, client, text) -> {}).client("grace").emits("say", "the next test has a connection that works");
    }

    @Test
    void two_scripted_servers_hear_each_their_own_client() {
        Lab one = Lab.running(Talker.class);
        Lab two = Lab.running(Talker.class);
        ScriptedServer first = one.server();
        ScriptedServer second = two.server();
        labs.addAll(List.of(one, two));
        one.open(LabEnvironment.HERE);
        two.open(LabEnvironment.HERE);

        assertThat(first).heardOnly("hello", "server");
        assertThat(second).heardOnly("hello", "server");
    }

    /** A learner's client: loaded anew for the test, so that it uses nothing of this class. */
    static final class Talker {
        static void talk(io.socket.client.Socket socket) {
            socket.on("connect", any -> socket.emit("hello", "server"));
            socket.on(
                    "later",
                    any -> new Thread(() -> {
                                LockSupport.parkNanos(MILLISECONDS.toNanos(300));
                                socket.emit("late");
                            })
                            .start());
        }
    }

    @Test
    void a_thread_that_a_clients_callback_started() {
        Lab lab = Lab.running(Talker.class);
        ScriptedServer server = lab.server();
        labs.add(lab);
        lab.open(LabEnvironment.HERE);

        server.emits("later");

        assertThrows(Unmet.class, () -> assertThat(server).heardOnly("hello", "server"));
    }

    @Test
    void a_client_that_is_connected_does_not_connect_again() {
        Client ada = lab((chat, client, text) -> client.sendEvent("said", text)).client("ada");

        assertThrows(IllegalStateException.class, ada::connects);
        ada.emits("say", "hi");
        assertThat(ada).heardOnly("said", "hi");
    }

    @Test
    void reconnecting_after_the_server_hung_up_leaves_no_thread_behind() {
        Client ada = lab((chat, client, text) -> client.disconnect()).client("ada");
        int before = 0;
        for (int i = 0; i < 12; i++) {
            ada.emits("say", "hi");
            ada.connects();
            before = i == 2 ? httpThreads() : before;
        }
        assertTrue(httpThreads() <= before + 1, httpThreads() + " threads, where there were " + before);
    }

    private static int httpThreads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("workbook-http"))
                .count();
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private static void start(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void awaitTheEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T extends ExecutorService> T pool(T pool) {
        pools.add(pool);
        return pool;
    }

    private static ThreadGroup topGroup() {
        ThreadGroup top = Thread.currentThread().getThreadGroup();
        while (top.getParent() != null && top.getParent().getParent() != null) {
            top = top.getParent();
        }
        return top;
    }
}

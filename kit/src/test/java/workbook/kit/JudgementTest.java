package workbook.kit;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import io.netty.util.HashedWheelTimer;
import io.socket.thread.EventThread;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The kit's judgement of servers that are wrong on purpose, and of right ones that are slow.
 *
 * <p>The right server sends a line to everyone except the sender.
 */
@SuppressWarnings("FutureReturnValueIgnored") // Nobody waits for what leaks.
class JudgementTest {

    private Lab lab = Lab.of(chat -> {});

    @AfterEach
    void close() {
        lab.close();
    }

    @RepeatedTest(20)
    void the_right_server_is_right() {
        on((chat, speaker, text) -> others(chat, speaker, text));

        ada().emits("say", "one");
        ada().emits("say", "two");

        assertThat(grace()).heardInOrder("said", "one", "two");
        assertThat(grace()).heard("said", "one");
        assertThat(ada()).heardNothing();
    }

    @Test
    void a_deaf_server_is_caught() {
        on((chat, speaker, text) -> {});

        ada().emits("say", "hi");

        Unmet unmet = assertThrows(Unmet.class, () -> assertThat(grace()).heard("said", "hi"));
        assertEquals("grace hears said \"hi\"", unmet.expected());
        assertEquals("grace heard nothing", unmet.got());
    }

    @Test
    void what_is_expected_of_a_client_is_told_once() {
        on((chat, speaker, text) -> others(chat, speaker, text));
        assertThat(grace()).heardNothing();
        ada().emits("say", "one");
        assertThat(grace()).heardOnly("said", "one");
        ada().emits("say", "two");
        assertThat(grace()).heard("said", "two");

        Unmet unmet = assertThrows(Unmet.class, () -> assertThat(grace()).heardInOrder("said", "one", "two", "three"));

        assertEquals("said \"one\", said \"two\", said \"three\", in this order", expectedOf("grace", unmet));
    }

    @Test
    void an_event_that_should_not_come_is_told() {
        on((chat, speaker, text) -> others(chat, speaker, text));
        assertThat(grace()).heardInOrder("said");
        ada().emits("say", "hi");

        Unmet unmet = assertThrows(Unmet.class, () -> assertThat(grace()).heardInOrder("said"));

        assertEquals("grace hears no said", unmet.expected());
        assertEquals("no said", expectedOf("grace", unmet));
    }

    @Test
    void the_fields_of_an_object_are_told_in_the_same_order() {
        on((chat, speaker, text) -> chat.getBroadcastOperations()
                .sendEvent("parcel", new TreeMap<>(Map.of("b", 1, "a", 2)).descendingMap()));
        ada().emits("say", "hi");

        Unmet unmet = assertThrows(Unmet.class, () -> assertThat(grace()).heardOnly("parcel", Map.of("a", 3, "b", 1)));

        assertEquals("grace hears only parcel {\"a\":3,\"b\":1}", unmet.expected());
        assertEquals("grace heard parcel {\"a\":2,\"b\":1}", unmet.got());
    }

    @Test
    void what_is_expected_of_all_frames_is_told_beside_what_is_heard() {
        on((chat, speaker, text) -> others(chat, speaker, text));
        assertThat(grace()).receivedNothingWith("secret");
        ada().emits("say", "one");

        Unmet unmet = assertThrows(Unmet.class, () -> assertThat(grace()).heardOnly("said", "two"));

        assertEquals("nothing with \"secret\", only said \"two\"", expectedOf("grace", unmet));
    }

    private static String expectedOf(String who, Unmet unmet) {
        return unmet.rows().stream()
                .filter(row -> row.who().equals(who))
                .map(row -> String.valueOf(row.expected()))
                .findFirst()
                .orElse("");
    }

    @Test
    void a_text_is_found_in_whatever_packet_it_came() {
        on((chat, speaker, text) -> {
            others(chat, speaker, "something else");
            chat.getBroadcastOperations().sendEvent("hidden", List.of(1, "it says \"" + text + "\""));
        });
        ada().emits("say", "hi");

        assertThat(grace()).heard("said", "something else");
        assertThat(grace()).receivedNothingWith("hello");
        Unmet unmet = assertThrows(Unmet.class, () -> assertThat(grace()).receivedNothingWith("says \"hi\""));
        assertEquals("grace receives nothing with \"says \\\"hi\\\"\"", unmet.expected());
    }

    @Test
    void what_a_client_sent_itself_it_did_not_receive() {
        on((chat, speaker, text) -> others(chat, speaker, text));
        ada().emits("say", "hi");

        assertThat(ada()).receivedNothingWith("hi");
        assertThrows(Unmet.class, () -> assertThat(grace()).receivedNothingWith("hi"));
    }

    @Test
    void the_row_that_missed_what_was_asked_is_marked_and_no_other() {
        on((chat, speaker, text) -> chat.getBroadcastOperations().sendEvent("said", text));
        ada().emits("say", "hi");
        assertThat(grace()).heardOnly("said", "hi");

        Unmet unmet = assertThrows(Unmet.class, () -> assertThat(ada()).heardNothing());

        assertEquals(
                List.of("ada true", "grace false"),
                unmet.rows().stream().map(row -> row.who() + " " + row.missed()).toList());
    }

    @RepeatedTest(20)
    void a_leaky_server_is_caught() {
        on((chat, speaker, text) -> chat.getBroadcastOperations().sendEvent("said", text));

        ada().emits("say", "hi");

        assertThrows(Unmet.class, () -> assertThat(ada()).heardNothing());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 30})
    void a_server_that_leaks_later_from_a_thread_is_caught(int millis) {
        on((chat, speaker, text) -> new Thread(() -> {
                    LockSupport.parkNanos(MILLISECONDS.toNanos(millis));
                    speaker.sendEvent("said", text);
                })
                .start());

        ada().emits("say", "hi");

        assertThrows(Unmet.class, () -> assertThat(ada()).heardNothing());
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 30})
    void a_server_that_leaks_later_from_a_timer_is_caught(int millis) {
        on((chat, speaker, text) -> Executors.newSingleThreadScheduledExecutor()
                .schedule(() -> speaker.sendEvent("said", text), millis, MILLISECONDS));

        ada().emits("say", "hi");

        assertThrows(Unmet.class, () -> assertThat(ada()).heardNothing());
    }

    @Test
    void a_server_that_leaks_later_from_a_future_is_caught() {
        on((chat, speaker, text) -> CompletableFuture.runAsync(
                () -> speaker.sendEvent("said", text), CompletableFuture.delayedExecutor(20, MILLISECONDS)));

        ada().emits("say", "hi");

        assertThrows(Unmet.class, () -> assertThat(ada()).heardNothing());
    }

    @Test
    void a_server_that_leaks_from_a_thread_with_a_name_of_ours_is_caught() {
        for (String name : List.of("exercise", "nioEventLoopGroup-2-1")) {
            on((chat, speaker, text) -> new Thread(
                            () -> {
                                LockSupport.parkNanos(MILLISECONDS.toNanos(30));
                                speaker.sendEvent("said", text);
                            },
                            name)
                    .start());

            ada().emits("say", "hi");

            assertThrows(Unmet.class, () -> assertThat(ada()).heardNothing(), name);
        }
    }

    /** Such a timer never rests, so nothing can be proven: which is not a pass. */
    @Test
    void a_server_that_leaks_from_a_timer_of_nettys_does_not_pass() {
        var timer = new HashedWheelTimer[1];
        on((chat, speaker, text) -> {
            timer[0] = new HashedWheelTimer();
            timer[0].newTimeout(any -> speaker.sendEvent("said", text), 40, MILLISECONDS);
        });

        ada().emits("say", "hi");

        assertThrows(RuntimeException.class, () -> assertThat(ada()).heardNothing());
        timer[0].stop();
    }

    @Test
    void a_doubling_server_is_caught() {
        on((chat, speaker, text) -> {
            others(chat, speaker, text);
            others(chat, speaker, text);
        });

        ada().emits("say", "hi");

        assertThrows(Unmet.class, () -> assertThat(grace()).heard("said", "hi"));
        assertThrows(Unmet.class, () -> assertThat(grace()).heardOnly("said", "hi"));
    }

    @Test
    void a_reordering_server_is_caught() {
        var kept = new String[1];
        on((chat, speaker, text) -> {
            if (kept[0] == null) {
                kept[0] = text;
            } else {
                others(chat, speaker, text);
                others(chat, speaker, kept[0]);
            }
        });

        ada().emits("say", "one");
        ada().emits("say", "two");

        assertThrows(Unmet.class, () -> assertThat(grace()).heardInOrder("said", "one", "two"));
    }

    @Test
    void a_handler_that_throws_is_noted() {
        on((chat, speaker, text) -> {
            throw new IllegalStateException("no chat today");
        });

        ada().emits("say", "hi");

        assertThrows(Unmet.class, () -> assertThat(grace()).heard("said", "hi"));
        assertTrue(lab.run().stage().notes().toString().contains("no chat today"));
    }

    @Test
    void a_value_that_has_no_json_is_noted() {
        on((chat, speaker, text) -> speaker.sendEvent("said", java.time.Instant.EPOCH));

        ada().emits("say", "hi");

        assertThat(ada()).heardNothing();
        String notes = lab.run().stage().notes().toString();
        assertTrue(notes.contains("your code sent nothing"), notes);
        assertTrue(notes.contains("a value of type Instant"), notes);
    }

    @Test
    void a_program_that_throws_at_the_start_is_told() {
        var program = Lab.of(chat -> {
            throw new IllegalStateException("never starts");
        });

        assertThrows(IllegalStateException.class, () -> program.open(LabEnvironment.HERE));
    }

    @Test
    void a_program_that_throws_at_the_start_leaves_no_server_behind() {
        long before = serverThreads();
        for (int i = 0; i < 5; i++) {
            Lab early = Lab.ofServer(server -> {
                throw new IllegalStateException("never starts");
            });
            assertThrows(IllegalStateException.class, () -> early.open(LabEnvironment.HERE));
            Lab late = Lab.ofServer(server -> {
                server.start();
                throw new IllegalStateException("starts and throws");
            });
            assertThrows(IllegalStateException.class, () -> late.open(LabEnvironment.HERE));
        }
        long deadline = System.nanoTime() + SECONDS.toNanos(5);
        while (serverThreads() > before) { // netty's threads end soon after a server has stopped
            assertTrue(System.nanoTime() < deadline, () -> serverThreads() + " threads, where there were " + before);
        }
    }

    private static long serverThreads() {
        return ExerciseThreads.allThreads()
                .map(Thread::getName)
                .filter(name -> name.startsWith("nioEventLoopGroup") || name.equals("socket.io timer"))
                .count();
    }

    @RepeatedTest(5)
    void a_slow_server_is_no_false_alarm() {
        on((chat, speaker, text) -> {
            LockSupport.parkNanos(MILLISECONDS.toNanos(100));
            others(chat, speaker, text);
        });

        ada().emits("say", "hi");

        assertThat(grace()).heardOnly("said", "hi");
        assertThat(ada()).heardNothing();
    }

    @RepeatedTest(5)
    void a_server_that_answers_from_another_thread_is_no_false_alarm() {
        on((chat, speaker, text) -> Executors.newFixedThreadPool(2).execute(() -> {
            LockSupport.parkNanos(MILLISECONDS.toNanos(20));
            others(chat, speaker, text);
        }));

        ada().emits("say", "hi");

        assertThat(grace()).heardOnly("said", "hi");
        assertThat(ada()).heardNothing();
    }

    @Test
    void a_thread_that_never_rests_makes_absence_unprovable() {
        var stop = new boolean[1];
        on((chat, speaker, text) -> new Thread(() -> {
                    while (!stop[0]) {
                        LockSupport.parkNanos(1_000_000);
                    }
                })
                .start());

        ada().emits("say", "hi");

        assertThrows(Unstable.class, () -> assertThat(ada()).heardNothing());
        stop[0] = true;
    }

    @Test
    void a_thread_that_is_left_behind_is_noted() {
        on((chat, speaker, text) -> Executors.newFixedThreadPool(1).execute(() -> {}));

        ada().emits("say", "hi");
        assertThat(ada()).heardNothing();

        assertTrue(
                lab.run().stage().left().toString().contains("pool-"),
                "left: " + lab.run().stage().left());
    }

    @Test
    void what_one_test_stored_with_a_connection_the_next_does_not_find() {
        on((chat, speaker, text) -> speaker.set("name", text));
        ada().emits("say", "ada");
        lab.close();

        on((chat, speaker, text) -> speaker.sendEvent("said", speaker.has("name")));
        ada().emits("say", "again");

        assertThat(ada()).heardOnly("said", false);
    }

    @Test
    void a_connection_serves_a_later_client_with_the_same_query() {
        Map<String, String> asGrace = Map.of("user", "grace");
        String graces = sessionOf(asGrace);

        String adas = sessionOf(Map.of("user", "ada"));

        assertNotEquals(graces, adas);
        assertEquals(graces, sessionOf(asGrace));
        assertEquals(adas, sessionOf(Map.of("user", "ada")));
        assertNotEquals(graces, sessionOf(Map.of()));
    }

    /** Connects one client with that query in a new lab; returns its first frame, which has the session's id. */
    private String sessionOf(Map<String, String> query) {
        lab.close();
        lab = Lab.start(chat -> chat.addConnectListener(
                client -> client.sendEvent("user", client.getHandshakeData().getSingleUrlParam("user"))));
        Client client = lab.client("somebody", query);
        assertThat(client).heardOnly("user", query.get("user"));
        return client.frames().get(0).raw(); // 0{"sid":...
    }

    @Test
    void all_listeners_of_clients_run_on_one_thread_that_stays() {
        on((chat, speaker, text) -> others(chat, speaker, text));
        Optional<Thread> before = threadOfListeners();
        assertTrue(before.isPresent());

        ada().emits("say", "hi");
        assertThat(grace()).heardOnly("said", "hi");
        lab.close();

        on((chat, speaker, text) -> {});
        assertEquals(before, threadOfListeners());
    }

    private static Optional<Thread> threadOfListeners() {
        return ExerciseThreads.allThreads()
                .filter(EventThread.class::isInstance)
                .findFirst();
    }

    private interface Program {
        void hears(SocketIONamespace chat, SocketIOClient speaker, String text);
    }

    private Client ada = lab.later("ada");
    private Client grace = lab.later("grace");

    private Client ada() {
        return ada;
    }

    private Client grace() {
        return grace;
    }

    private void on(Program program) {
        lab = Lab.start(chat ->
                chat.addEventListener("say", String.class, (client, text, ack) -> program.hears(chat, client, text)));
        ada = lab.client("ada");
        grace = lab.client("grace");
    }

    private static void others(SocketIONamespace chat, SocketIOClient speaker, String text) {
        chat.getBroadcastOperations().sendEvent("said", speaker, text);
    }
}

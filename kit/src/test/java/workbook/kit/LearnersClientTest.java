package workbook.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.AuthTokenResult;
import com.corundumstudio.socketio.SocketIONamespace;
import io.socket.client.Ack;
import io.socket.client.AckWithTimeout;
import io.socket.client.IO;
import io.socket.client.Socket;
import io.socket.thread.EventThread;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import lesson98_abilities.Talker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A learner's client that says with which options it connects, loses its connection, or leaves. */
class LearnersClientTest {

    /** Says its name, and tells what becomes of its connection. */
    public static final class Once {
        static void options(IO.Options options) {
            options.query = "name=ada";
        }

        public static void talk(Socket socket, Consumer<String> log) {
            socket.on(Socket.EVENT_CONNECT, any -> log.accept("connect"));
            socket.on(Socket.EVENT_DISCONNECT, reason -> log.accept("disconnect: " + reason[0]));
            socket.on("go", any -> socket.disconnect());
            socket.on("again", any -> socket.emit("heard"));
        }
    }

    /** The same, and comes back. */
    static final class Faithful {
        static void options(IO.Options options) {
            options.reconnection = true;
        }

        static void talk(Socket socket, Consumer<String> log) {
            Once.talk(socket, log);
        }
    }

    /** Asks, and gives up soon. */
    static final class Impatient {
        static void talk(Socket socket, Consumer<String> log) {
            socket.on(
                    "customer",
                    item -> socket.emit("price", item[0], new AckWithTimeout(100) {
                        @Override
                        public void onSuccess(Object... answer) {
                            log.accept(String.valueOf(answer[0]));
                        }

                        @Override
                        public void onTimeout() {
                            cancelTimer();
                            log.accept("no answer");
                        }
                    }));
        }
    }

    /** Comes back by its own code. */
    static final class Stubborn {
        static void talk(Socket socket, Consumer<String> log) {
            socket.on(Socket.EVENT_DISCONNECT, reason -> socket.connect());
            Once.talk(socket, log);
        }
    }

    /** Knows the right token only after it was refused. */
    static final class Guessing {
        private static final Map<String, String> AUTH = new ConcurrentHashMap<>(Map.of("token", "guess"));

        static void options(IO.Options options) {
            options.auth = AUTH;
        }

        static void talk(Socket socket, Consumer<String> log) {
            socket.on(Socket.EVENT_CONNECT, any -> log.accept("connected"));
            socket.on(Socket.EVENT_CONNECT_ERROR, error -> {
                log.accept("refused");
                AUTH.put("token", "secret");
                socket.connect();
            });
        }
    }

    /** Says goodbye, and leaves at once. */
    static final class Leaving {
        static void talk(Socket socket) {
            socket.on("go", any -> {
                socket.emit("bye");
                socket.disconnect();
            });
        }
    }

    /** Says what its page says. */
    static final class Paged {
        static void talk(Socket socket, Consumer<String> log) {}

        static void say(Socket socket, String text) {
            socket.emit("say", text);
        }

        static void ask(Socket socket, Consumer<String> log, String text) {
            socket.emit("ask", text, (Ack) answer -> log.accept(text + ": " + answer[0]));
        }
    }

    /** What the page calls. */
    interface Page {
        void say(String text);

        void ask(String text);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final List<String> names = new CopyOnWriteArrayList<>();
    private Lab lab = Lab.of(chat -> {});

    /** The first answer of a JVM takes as long as to load the libraries, and says nothing of the machine. */
    @BeforeAll
    static void load() {
        var first = new LearnersClientTest();
        first.serverOf(Impatient.class).answers("price", item -> 3).emits("customer", "tea");
        first.close();
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void a_refused_client_that_connects_again_at_once_is_connected() {
        BusyProcessors.during(50, i -> {
            lab = Lab.running(Guessing.class);
            lab.server(chat -> chat.addAuthTokenListener((auth, socket) ->
                    auth instanceof Map<?, ?> map && "secret".equals(map.get("token"))
                            ? AuthTokenResult.AuthTokenResultSuccess
                            : new AuthTokenResult(false, "wrong token")));
            lab.open(LabEnvironment.HERE);
            assertThat(lab.log()).reads("refused", "connected");
            lab.close();
        });
    }

    private ScriptedServer serverOf(Class<?> client) {
        lab = Lab.running(client);
        ScriptedServer server = lab.server(this::asksForNames);
        lab.open(LabEnvironment.HERE);
        return server;
    }

    private void asksForNames(SocketIONamespace chat) {
        chat.addConnectListener(
                client -> names.add(String.valueOf(client.getHandshakeData().getSingleUrlParam("name"))));
    }

    @Test
    void it_connects_with_its_options() {
        serverOf(Once.class);

        lab.settles();
        assertEquals(List.of("ada"), names);
    }

    @Test
    void one_that_leaves_can_still_be_asked_about() {
        ScriptedServer server = serverOf(Once.class);

        server.emits("go");

        assertThat(lab.log()).reads("connect", "disconnect: io client disconnect");
        assertThat(server).heardNothing();
        Unmet unmet = assertThrows(Unmet.class, () -> server.emits("again"));
        assertTrue(unmet.getMessage().contains("it has left"), unmet::getMessage);
    }

    /** The server is busy when the client leaves, and hears late what it said. */
    @Test
    void what_it_says_before_it_leaves_is_heard_and_the_server_knows_that_it_is_gone() {
        var left = new AtomicInteger();
        lab = Lab.running(Leaving.class);
        ScriptedServer server = lab.server(chat -> {
            chat.addEventListener("bye", Object.class, (client, any, ack) -> pause(200));
            chat.addDisconnectListener(client -> left.incrementAndGet());
        });
        lab.open(LabEnvironment.HERE);

        server.emits("go");

        assertThat(server).heardOnly("bye");
        assertEquals(1, left.get());
    }

    @Test
    void what_its_page_makes_it_emit_is_heard_also_when_all_was_at_rest() {
        ScriptedServer server = serverOfItsOwn(Paged.class);
        Page page = lab.functions(Page.class);

        page.say("one");
        assertThat(server).heardOnly("say", "one");
        page.say("two");
        assertThat(server).heardInOrder("say", "one", "two");
    }

    @Test
    void what_its_page_has_only_just_asked_is_answered_late() {
        ScriptedServer server = serverOfItsOwn(Paged.class);
        Page page = lab.functions(Page.class);

        for (String question : List.of("one", "two", "three")) {
            page.ask(question);
            server.answersLate("ask", 3);
        }
        assertThat(lab.log()).reads("one: 3", "two: 3", "three: 3");
    }

    /** A server without listeners: the lab knows that nothing happens there by itself. */
    private ScriptedServer serverOfItsOwn(Class<?> client) {
        lab = Lab.running(client);
        ScriptedServer server = lab.server();
        lab.open(LabEnvironment.HERE);
        return server;
    }

    @Test
    void one_that_lost_its_connection_stays_away() {
        ScriptedServer server = serverOf(Once.class);

        server.drops();

        String log = String.join(", ", lab.log().all());
        assertTrue(log.startsWith("connect, disconnect: transport "), log);
        assertEquals(List.of("ada"), names);
    }

    @Test
    void one_that_connects_again_by_itself_is_back() {
        ScriptedServer server = serverOf(Faithful.class);

        for (int i = 0; i < 3; i++) {
            server.drops();
            server.emits("again");
            assertEquals(i + 1, server.all().size());
        }

        assertEquals(4, names.size());
    }

    @Test
    void what_happens_to_its_line_is_recorded() {
        ScriptedServer server = serverOf(Faithful.class);

        server.drops();
        server.goesOffline();
        server.comesOnline();

        assertEquals(
                List.of("your client loses the connection", "your client goes offline", "your client is online again"),
                lab.frames().stream()
                        .filter(frame -> !frame.crossed())
                        .map(Frame::raw)
                        .toList());
    }

    @Test
    void so_is_one_whose_listener_connects_it_again() {
        ScriptedServer server = serverOf(Stubborn.class);

        server.disconnects();
        server.emits("again");

        assertThat(server).heardOnly("heard");
        assertThat(lab.log()).reads("connect", "disconnect: io server disconnect", "connect");
    }

    /** @param delay runs when the question has come, and before it is answered */
    private Throwable judgementOf(Class<?> client, Runnable delay) {
        ScriptedServer server = serverOf(client);
        server.answers("price", item -> {
            delay.run();
            return 3;
        });
        server.emits("customer", "tea");
        Unmet unmet = assertThrows(Unmet.class, () -> assertThat(lab.log()).reads("3"));
        return assertThrows(Throwable.class, () -> lab.handleTestExecutionException(null, unmet));
    }

    /** As if there were no processor left for the listeners of this JVM's clients. */
    @Test
    void one_that_gives_up_because_the_machine_is_busy_is_not_blamed() {
        Throwable verdict = judgementOf(Impatient.class, () -> EventThread.exec(() -> pause(400)));

        assertTrue(verdict instanceof Unstable, verdict::toString);
        assertTrue(verdict.getMessage().startsWith("this machine is so busy"), verdict.getMessage());
    }

    @Test
    void one_that_gives_up_because_the_test_answers_late_is_judged() {
        assertTrue(judgementOf(Impatient.class, () -> pause(400)) instanceof Unmet);
    }

    @Test
    void one_that_gives_up_too_early_is_judged_by_an_answer_that_takes_time() {
        ScriptedServer server = serverOf(Impatient.class);
        server.answers("price", item -> 3).answersAfter(Duration.ofMillis(20));
        server.emits("customer", "tea");
        assertThat(lab.log()).reads("3");

        server.answersAfter(Duration.ofMillis(400));
        server.emits("customer", "tea");
        assertThat(lab.log()).reads("3", "no answer");
    }

    @Test
    void one_that_waits_for_an_answer_is_told_of_the_next_customer_at_once() {
        ScriptedServer server = serverOf(Impatient.class);
        server.answers("price", item -> item.equals("coffee") ? 4 : null);

        server.emitsEach("customer", "tea", "coffee");

        assertThat(server).heardInOrder("price", "tea", "coffee");
        assertThat(lab.log()).reads("4", "no answer");
        server.answersLate("price", 3);
        assertThat(lab.log()).reads("4", "no answer");
    }

    @Test
    void one_that_keeps_its_own_listeners_waiting_is_judged() {
        assertTrue(judgementOf(Talker.Waiting.class, () -> {}) instanceof Unmet);
    }

    @Test
    void one_that_was_disconnected_does_not_come_back_by_itself() {
        ScriptedServer server = serverOf(Faithful.class);

        server.disconnects();

        assertThat(lab.log()).reads("connect", "disconnect: io server disconnect");
        assertEquals(1, names.size());
    }
}

package workbook.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.AckCallback;
import com.corundumstudio.socketio.AuthTokenResult;
import com.corundumstudio.socketio.SocketIONamespace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** What a client can do, and what the kit knows of it, where it is the official one in a process of Node.js. */
class InJavaScriptTest {

    private static final Path WITNESS = Path.of("../witness").toAbsolutePath().normalize();
    private static final LabEnvironment CLIENTS = LabEnvironment.with(new InJavaScript(WITNESS.toString(), true, null));

    @TempDir
    Path folder;

    private final List<Lab> labs = new ArrayList<>();

    @BeforeAll
    static void node_is_there() {
        if (!Files.exists(WITNESS.resolve("node_modules/socket.io-client"))) {
            String sentence = "the packages of witness are not installed (npm ci): JavaScript clients are not tried";
            System.err.println(sentence);
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionFailedError(sentence);
            }
            throw new TestAbortedException(sentence);
        }
    }

    @AfterEach
    void close() {
        labs.forEach(Lab::close);
    }

    private Lab opens(Lab lab, LabEnvironment environment) {
        labs.add(lab);
        lab.open(environment);
        return lab;
    }

    private Lab serves(Consumer<SocketIONamespace> program) {
        return opens(Lab.of(program), CLIENTS);
    }

    /** A lab whose server is that module. */
    private Lab twin(String text, boolean clients) throws IOException {
        Path twin = Files.writeString(folder.resolve("Twin.js"), text);
        return opens(
                Lab.of(chat -> {}).clock().store(),
                LabEnvironment.with(new InJavaScript(WITNESS.toString(), clients, twin.toString())));
    }

    @Test
    void events_and_answers_cross_in_order() {
        Lab lab = serves(InJavaScriptTest::relay);
        Client ada = lab.client("ada");
        Client grace = lab.client("grace");

        ada.emits("say", "hi");
        assertThat(grace.asks("say", "hello")).answered("ok");
        ada.emits("say", Map.of("text", List.of("東京", 1.5, true)));

        assertThat(ada).heardOnly("said", "hello");
        assertThat(grace).heardInOrder("said", "hi", Map.of("text", List.of("東京", 1.5, true)));
        assertTrue(ada.id().length() > 5);
    }

    @Test
    void bytes_stay_bytes() {
        Lab lab = serves(chat -> chat.addEventListener(
                "picture", byte[].class, (client, bytes, ack) -> client.sendEvent("picture", (Object) bytes)));
        Client ada = lab.client("ada");

        ada.emits("picture", new byte[] {1, 2, 3});

        assertThat(ada).heardOnly("picture", new byte[] {1, 2, 3});
        assertTrue(
                ada.frames().stream().anyMatch(frame -> frame.raw().equals("<010203>")),
                () -> ada.frames().toString());
    }

    @Test
    void what_the_server_asks_is_answered_and_settled() {
        var answers = new CopyOnWriteArrayList<String>();
        Lab lab = serves(chat -> chat.addEventListener("go", String.class, (client, text, ack) -> {
            client.sendEvent(
                    "want",
                    new AckCallback<>(String.class) {
                        @Override
                        public void onSuccess(String answer) {
                            answers.add(answer);
                            chat.getBroadcastOperations().sendEvent("wanted", answer);
                        }
                    },
                    text);
        }));
        Client ada = lab.client("ada");
        Client grace = lab.client("grace");
        ada.answers("want", "yes");

        ada.emits("go", "tea");

        assertThat(grace).heardOnly("wanted", "yes");
        assertEquals(List.of("yes"), answers);
        grace.emits("go", "tea"); // who doesn't answer
        assertThat(ada).heardInOrder("wanted", "yes");
    }

    @Test
    void absence_is_proven_and_what_comes_late_is_waited_for() {
        Lab lab = serves(chat -> chat.addEventListener("later", String.class, (client, text, ack) -> {
            var timer = new Timer(true);
            timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            client.sendEvent("late", text);
                            timer.cancel();
                        }
                    },
                    200);
        }));
        Client ada = lab.client("ada");
        Client grace = lab.client("grace");

        ada.emits("later", "hi");

        assertThat(grace).heardNothing();
        assertThrows(Unmet.class, () -> assertThat(ada).heardNothing());
    }

    @Test
    void it_leaves_is_cut_and_comes_back() {
        var left = new CopyOnWriteArrayList<String>();
        Lab lab = serves(chat -> {
            chat.addDisconnectListener(client -> left.add(client.getSessionId().toString()));
            relay(chat);
        });
        Client ada = lab.client("ada");
        Client phone = lab.client("ada's phone", Handshake.NONE.reconnecting());
        String first = ada.id();
        String second = phone.id();

        ada.disconnects();
        assertEquals(List.of(first), left);
        ada.connects();
        String third = ada.id();
        ada.drops();
        phone.drops();
        ada.connects();

        assertEquals(List.of(first, third, second), left);
        ada.emits("say", "hi");
        assertThat(phone).heardOnly("said", "hi");
    }

    @Test
    void what_it_emits_while_it_is_offline_is_sent_when_it_is_back() {
        Lab lab = serves(InJavaScriptTest::relay);
        Client ada = lab.client("ada", Handshake.NONE.reconnecting());
        Client grace = lab.client("grace");

        ada.goesOffline();
        ada.emits("say", "one");
        grace.emits("say", "lost");
        ada.comesOnline();
        grace.emits("say", "hi");

        assertThat(grace).heardOnly("said", "one");
        assertThat(ada).heardOnly("said", "hi");
    }

    @Test
    void it_polls_and_upgrades() {
        Lab lab = serves(InJavaScriptTest::relay);
        Client polling = lab.client("ada", Handshake.NONE.polling());
        Client upgraded = lab.client("grace", Handshake.NONE.upgrading());

        polling.emits("say", "hi");
        upgraded.emits("say", "hello");

        assertThat(upgraded).heardOnly("said", "hi");
        assertThat(polling).heardOnly("said", "hello");
        polling.drops();
        upgraded.emits("say", "alone");
        assertThat(upgraded).heardOnly("said", "hi");
    }

    @Test
    void it_says_who_it_is_and_why_it_was_refused() {
        Map<String, Object> reason = Map.of("message", "who are you?", "data", Map.of("code", 7));
        Lab lab = serves(chat -> chat.addAuthTokenListener((token, client) ->
                new AuthTokenResult(token instanceof Map<?, ?> auth && "t-1".equals(auth.get("token")), reason)));

        Client ada = lab.client("ada", Handshake.auth("token", "t-1"));
        Client mallory = lab.client("mallory", Handshake.auth("token", "t-2"));

        assertTrue(ada.connected());
        assertThat(mallory).wasRefused().wasRefused(reason);
    }

    @Test
    void a_silent_line_holds_back_what_comes() {
        Lab lab = opens(Lab.of(InJavaScriptTest::relay).network(), CLIENTS);
        Client ada = lab.client("ada");
        Client grace = lab.client("grace");

        grace.goesSilent();
        ada.emits("say", "hi");
        assertThat(grace).heardNothing();
        grace.comesBack();

        assertThat(grace).heardOnly("said", "hi");
    }

    @Test
    void it_joins_and_leaves_more_namespaces_on_its_connection() {
        Lab lab = opens(
                Lab.ofServer(server -> {
                    relay(server.addNamespace("/chat"));
                    relay(server.addNamespace("/news"));
                }),
                CLIENTS);
        Client ada = lab.later("ada").in("/chat");
        ada.connects();
        Member reader = ada.joins("/news");
        Client grace = lab.later("grace").in("/chat");
        grace.connects();
        Member writer = grace.joins("/news");

        writer.emits("say", "news");
        grace.emits("say", "hi");
        assertThat(reader).heardOnly("said", "news");
        assertThat(ada).heardOnly("said", "hi");

        reader.leaves();
        writer.emits("say", "more");
        assertThat(reader).heardOnly("said", "news");
        assertTrue(ada.connected());
    }

    @Test
    void a_twin_is_fenced_by_clients_in_java_and_in_javascript() throws IOException {
        String text = """
                export function configure(chat, { log, store, timer, clock }) {
                  log("open");
                  chat.on("connection", (socket) => {
                    socket.on("say", (text, ack) => {
                      store.set("last", text);
                      socket.join("talkers");
                      socket.broadcast.emit("said", text);
                      timer.setTimeout(() => chat.emit("later", clock.now()), 3_000);
                      ack?.("ok");
                    });
                    socket.on("disconnect", () => log("gone"));
                    socket.on("fail", () => { throw new Error("on purpose"); });
                  });
                }
                """;
        for (boolean clients : List.of(true, false)) {
            Lab lab = twin(text, clients);
            Client ada = lab.client("ada");
            Client grace = lab.client("grace", Handshake.NONE.upgrading());

            assertThat(ada.asks("say", "hi")).answered("ok");
            assertThat(ada).heardNothing();
            assertThat(grace).heardOnly("said", "hi");
            assertEquals(List.of("talkers"), ada.rooms());
            assertThat(lab.stored()).reads("last");
            assertEquals(List.of("at 2025-01-01T09:00:03Z"), lab.scheduled());
            lab.passes(Duration.ofSeconds(2));
            assertThat(ada).heardNothing();
            lab.passes(Duration.ofSeconds(1));
            assertThat(ada).heardOnly("later", 1_735_722_003_000L);
            grace.drops();
            ada.disconnects();
            assertThat(lab.log()).reads("open", "gone", "gone");
            close();
            labs.clear();
        }
        Lab lab = twin(text, false);
        lab.client("ada").emits("fail");
        IllegalStateException thrown =
                assertThrows(IllegalStateException.class, () -> lab.run().notes());
        assertTrue(thrown.getMessage().contains("on purpose"), thrown::getMessage);
    }

    @Test
    void both_programs_end_when_their_input_does() throws Exception {
        for (String program : List.of("client.js", "harness.js")) {
            Process process =
                    new ProcessBuilder("node", WITNESS.resolve(program).toString()).start();
            try {
                process.getOutputStream().close();
                assertTrue(process.waitFor(20, TimeUnit.SECONDS), program);
                assertEquals(0, process.exitValue(), program);
            } finally {
                process.destroyForcibly();
            }
        }
    }

    private static void relay(SocketIONamespace chat) {
        chat.addEventListener("say", Object.class, (client, value, ack) -> {
            chat.getBroadcastOperations().sendEvent("said", client, value);
            ack.sendAckData("ok");
        });
    }
}

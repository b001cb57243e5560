package workbook.cli.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.Course;
import workbook.course.Exercise;

class OwnChatTest {

    private static final String SERVER = """
            package lesson00_tiny;
            import com.corundumstudio.socketio.SocketIONamespace;
            final class Own {
                static void configure(SocketIONamespace chat) {
                    System.out.println("configured");
                    chat.addEventListener("say", String.class, (client, text, ack) ->
                            %s.sendEvent("said", text));
                }
            }
            """;
    private static final String PROGRAM = """
            package lesson00_tiny;
            import com.corundumstudio.socketio.Configuration;
            import workbook.wire.RepairedServer;
            final class Own {
                public static void main(String[] args) throws java.io.IOException {
                    Configuration config = new Configuration();
                    config.setHostname("127.0.0.1");
                    config.setPort(Integer.parseInt(args[0]));
                    RepairedServer server = new RepairedServer(config);
                    server.addNamespace("/").addEventListener("say", String.class, (client, text, ack) ->
                            client.sendEvent("said", text));
                    server.start();
                    System.in.read();
                }
            }
            """;

    @TempDir
    Path root;

    private final List<String> screen = new CopyOnWriteArrayList<>();
    private Path source;
    private OwnChat chat;

    @BeforeEach
    void an_exercise() throws IOException {
        write("lessons/lesson00_tiny/lesson.adoc", "= Tiny\n\nexercise::Own[]\n");
        write("lessons/lesson00_tiny/Own.adoc", "= Own\n:kind: fix\n:minutes: 5\n:points: 1\n:concepts: C04\n\nDo.\n");
        write(
                "exercises/src/test/java/lesson00_tiny/OwnTest.java",
                "package lesson00_tiny; class OwnTest { Own own; } // ada.emits(\"say\", 1); ada.asks(\"price\")\n");
        source = write("exercises/src/main/java/lesson00_tiny/Own.java", SERVER.formatted("client"));
        Exercise exercise = Course.load(root).exercises().get(0);
        assertTrue(OwnChat.canRun(exercise));
        chat = OwnChat.open(root, exercise, List.of(), 0, screen::add);
    }

    @AfterEach
    void close() throws IOException {
        chat.close();
    }

    @Test
    void a_browser_talks_to_the_learners_server_through_the_pages_port() throws Exception {
        chat.refresh();
        assertTrue(chat.isRunning(), screen::toString);
        assertEquals("hi", says("hi"));
        assertTrue(screen.contains("configured"), screen::toString);
    }

    @Test
    void a_server_is_handed_a_clock_a_timer_and_a_map_that_are_real() throws Exception {
        Files.writeString(
                source,
                SERVER.formatted("client")
                        .replace(
                                "SocketIONamespace chat)",
                                "SocketIONamespace chat, java.time.Clock clock, java.util.Map<String, Object> names,"
                                        + " java.util.concurrent.ScheduledExecutorService timer)")
                        .replace(
                                "client.sendEvent(\"said\", text)",
                                "timer.execute(() -> client.sendEvent(\"said\", text + names + (clock.millis() > 0)))"),
                UTF_8);
        chat.refresh();
        assertTrue(chat.isRunning(), screen::toString);
        assertEquals("hi{}true", says("hi"));
    }

    @Test
    void a_save_restarts_the_server_and_the_page_keeps_its_port() throws Exception {
        chat.refresh();
        String address = chat.address();
        Files.writeString(source, SERVER.formatted("chat.getBroadcastOperations()"), UTF_8);
        chat.refresh();
        assertEquals(address, chat.address());
        assertEquals("again", says("again"));
        assertEquals(2, screen.stream().filter("configured"::equals).count());
    }

    @Test
    void what_does_not_compile_leaves_the_old_server_running() throws Exception {
        chat.refresh();
        Files.writeString(source, "package lesson00_tiny; class Own {", UTF_8);
        chat.refresh();
        assertTrue(screen.stream().anyMatch(line -> line.contains("Own.java:1:")), screen::toString);
        assertEquals("still", says("still"));
    }

    @Test
    void a_program_with_main_runs_as_well() throws Exception {
        Files.writeString(source, PROGRAM, UTF_8);
        chat.refresh();
        assertTrue(chat.isRunning(), screen::toString);
        assertEquals("hi", says("hi"));
    }

    @Test
    void a_program_that_ends_at_once_is_told() throws Exception {
        String main = "package lesson00_tiny; class Own { public static void main(String[] args) {} }";
        Files.writeString(source, main, UTF_8);
        chat.refresh();
        assertFalse(chat.isRunning());
        assertTrue(screen.stream().anyMatch(line -> line.contains("nothing listens")), screen::toString);
    }

    @Test
    void a_configure_that_throws_is_told_with_its_line() throws Exception {
        Files.writeString(
                source,
                SERVER.formatted("client")
                        .replace(
                                "System.out.println(\"configured\");",
                                "if (true) throw new IllegalStateException(\"no tea\");"),
                UTF_8);
        chat.refresh();
        assertFalse(chat.isRunning());
        assertTrue(screen.toString().contains("no tea"), screen::toString);
        assertTrue(screen.toString().contains("Own.java:5"), screen::toString);
    }

    private String says(String text) throws Exception {
        var options = IO.Options.builder()
                .setTransports(new String[] {"websocket"})
                .setForceNew(true)
                .build();
        Socket ada = IO.socket(URI.create(chat.address()), options);
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        var connected = new CountDownLatch(1);
        ada.on("said", values -> heard.add(values[0].toString()));
        ada.on(Socket.EVENT_CONNECT, nothing -> connected.countDown());
        ada.connect();
        try {
            assertTrue(connected.await(20, TimeUnit.SECONDS));
            ada.emit("say", text);
            return String.valueOf(heard.poll(20, TimeUnit.SECONDS));
        } finally {
            ada.disconnect();
        }
    }

    private Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text, UTF_8);
    }
}

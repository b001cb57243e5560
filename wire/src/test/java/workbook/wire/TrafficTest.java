package workbook.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.corundumstudio.socketio.SocketIONamespace;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients come and go while others send. */
class TrafficTest {
    private static final int ROUNDS = 600;
    private static final int CONNECTIONS = 3_000;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final RepairedServer server = RepairedServer.onLoopback();

    @AfterEach
    void stop() {
        server.stop();
    }

    /**
     * Another thread tells the namespace the number of the round, all the time. Who leaves in one round
     * and comes back in the next hears nothing of the last one.
     */
    @Test
    void who_comes_back_hears_nothing_of_before() throws InterruptedException {
        SocketIONamespace news = server.addNamespace("/news");
        var round = new AtomicInteger();
        var going = new AtomicBoolean(true);
        server.start();
        var speaker = new Thread(() -> {
            while (going.get()) {
                news.getBroadcastOperations().sendEvent("round", round.get());
                LockSupport.parkNanos(20_000); // or more than a client can read
            }
        });
        speaker.start();
        int stale = 0;
        try {
            RawClient ada = RawClient.joined(server);
            for (int now = 1; now <= ROUNDS; now++) {
                ada.sends("40/news,");
                hearsUntil(ada, "40/news,"); // behind what was on its way when she left
                stale += number(ada.hears()) < now - 1 ? 1 : 0;
                ada.sends("41/news,", "2mark" + now);
                round.set(now + 1);
                hearsUntil(ada, "3mark" + now);
            }
        } finally {
            going.set(false);
            speaker.join();
        }
        assertEquals(0, stale);
    }

    private static void hearsUntil(RawClient client, String frame) {
        String heard = "";
        for (int frames = 0; frames < 10_000 && !heard.startsWith(frame); frames++) {
            heard = client.hears();
            assertFalse(heard.startsWith("nothing"), heard);
        }
        assertTrue(heard.startsWith(frame), heard);
    }

    private static int number(String event) {
        return Integer.parseInt(event.replaceFirst(".*\\[\"round\",(\\d+)]", "$1"));
    }

    @Test
    void thousands_of_connections_leave_nothing_behind() throws IOException, InterruptedException {
        Listeners.on(server);
        churn(200);
        Set<String> threads = threads();
        long before = memory();
        churn(CONNECTIONS);
        RawClient last = RawClient.joined(server);
        last.sends("420[\"ask\",1]").skips();
        assertEquals(1, server.getAllClients().size());
        assertEquals(1, server.sessions());
        assertEquals(threads, threads());
        long left = memory() - before;
        assertTrue(left < 8_000_000, left + " bytes more");
    }

    /** By polling, and one of ten by WebSocket; half of these are cut off in the middle of something. */
    private void churn(int connections) throws IOException, InterruptedException {
        URI place = URI.create("http://127.0.0.1:" + server.port() + "/socket.io/?EIO=4&transport=polling");
        for (int i = 0; i < connections; i++) {
            if (i % 10 == 0) {
                try (RawClient client = RawClient.shaken(server)) {
                    client.sends("40");
                    if (i % 20 == 0) {
                        client.skips().sends("1").hears();
                    }
                }
            } else {
                String open = send(HttpRequest.newBuilder(place));
                String id = open.replaceFirst(".*\"sid\":\"([^\"]*)\".*", "$1");
                URI session = URI.create(place + "&sid=" + id);
                send(HttpRequest.newBuilder(session).POST(BodyPublishers.ofString("40\u001e1")));
                assertEquals("40", send(HttpRequest.newBuilder(session)).substring(0, 2));
            }
        }
        for (int i = 0; i < 200 && server.sessions() > 0; i++) {
            Thread.sleep(20); // the server may notice a cut a moment later
        }
        assertEquals(0, server.sessions());
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString()).body();
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("nioEventLoop") || name.startsWith("pool-"))
                .collect(Collectors.toSet());
    }

    private static long memory() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}

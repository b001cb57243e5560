package lesson98_abilities;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/** Says something late, by what all code in a JVM shares, or when somebody outside the JVM has answered. */
@SuppressWarnings("FutureReturnValueIgnored") // Nobody waits for what comes late.
public final class LateAnswers {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener(
                "delayed",
                Integer.class,
                (client, millis, ack) -> CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)
                        .execute(() -> client.sendEvent("late")));
        chat.addEventListener(
                "time-out",
                Integer.class,
                (client, millis, ack) -> new CompletableFuture<String>()
                        .orTimeout(millis, TimeUnit.MILLISECONDS)
                        .whenComplete((none, over) -> client.sendEvent("late")));
        chat.addEventListener(
                "pool",
                Integer.class,
                (client, millis, ack) -> ForkJoinPool.commonPool().submit(() -> sendAfter(millis, client)));
        chat.addEventListener(
                "request",
                Integer.class,
                (client, port, ack) -> HttpClient.newHttpClient()
                        .sendAsync(get(port), HttpResponse.BodyHandlers.ofString())
                        .whenComplete((answer, problem) -> client.sendEvent("late")));
        chat.addEventListener(
                "blocking request",
                Integer.class,
                (client, port, ack) -> new Thread(() -> {
                            try {
                                HttpClient.newHttpClient().send(get(port), HttpResponse.BodyHandlers.ofString());
                            } catch (IOException | InterruptedException e) {
                                client.sendEvent("late");
                            }
                        })
                        .start());
        chat.addEventListener("process", String.class, (client, java, ack) -> {
            Process process = new ProcessBuilder(java, "-version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            new Thread(() -> {
                        try {
                            process.waitFor();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        client.sendEvent("late");
                    })
                    .start();
        });
    }

    public static void sendAfter(int millis, SocketIOClient client) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.sendEvent("late");
    }

    private static HttpRequest get(int port) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port)).build();
    }

    private LateAnswers() {}
}

package workbook.wire.engineio;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import workbook.wire.RawClient;

/** A client that knows HTTP and WebSocket, and lets a test write each packet itself. */
final class Browser {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String place;

    Browser(int port, String path) {
        place = "//127.0.0.1:" + port + path;
    }

    /** Sends a request, with whatever query, and waits for the answer. */
    HttpResponse<String> asks(String method, String query, String body, String... headers) throws IOException {
        return answer(sends(method, query, body, headers));
    }

    /** Sends a request. */
    CompletableFuture<HttpResponse<String>> sends(String method, String query, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http:" + place + query))
                .timeout(PATIENCE)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.sendAsync(request.build(), BodyHandlers.ofString());
    }

    static HttpResponse<String> answer(CompletableFuture<HttpResponse<String>> sent) throws IOException {
        try {
            return sent.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception none) {
            throw new IOException("no answer", none);
        }
    }

    /** Opens a polling session, and gives its id. */
    String opens() throws IOException {
        return opens("");
    }

    String opens(String query) throws IOException {
        return id(asks("GET", "?EIO=4&transport=polling" + query, "").body());
    }

    static String id(String handshake) {
        return handshake.replaceFirst(".*\"sid\":\"([^\"]*)\".*", "$1");
    }

    private static String session(String id) {
        return "?EIO=4&transport=polling&sid=" + id;
    }

    HttpResponse<String> polls(String id) throws IOException {
        return answer(beginsToPoll(id));
    }

    CompletableFuture<HttpResponse<String>> beginsToPoll(String id) {
        return sends("GET", session(id), "");
    }

    HttpResponse<String> posts(String id, String body) throws IOException {
        return asks("POST", session(id), body);
    }

    RawClient webSocket(String query) {
        return new RawClient(URI.create("ws:" + place + "?EIO=4&transport=websocket" + query));
    }
}

package workbook.wire.engineio;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

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

    Frames webSocket(String query) {
        return new Frames(URI.create("ws:" + place + "?EIO=4&transport=websocket" + query));
    }

    /** A WebSocket, and the frames that arrived on it. */
    static final class Frames implements WebSocket.Listener {
        static final String CLOSED = "closed";

        private final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();
        private final StringBuilder text = new StringBuilder();
        private final WebSocket socket;

        Frames(URI place) {
            socket = HTTP.newWebSocketBuilder().buildAsync(place, this).join();
        }

        Frames sends(String frame) {
            socket.sendText(frame, true).join();
            return this;
        }

        Frames sendsBytes(byte... bytes) {
            socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
            return this;
        }

        Frames pings(String what) {
            socket.sendPing(ByteBuffer.wrap(what.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .join();
            return this;
        }

        /** The next frame; {@code closed} for the end of the connection, {@code nothing} if none comes. */
        String hears() {
            try {
                String frame = arrived.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                return frame == null ? "nothing" : frame;
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }

        void cuts() {
            socket.abort();
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                arrived.add(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
            byte[] bytes = new byte[data.remaining()];
            data.get(bytes);
            arrived.add("bytes " + HexFormat.of().formatHex(bytes));
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<?> onPong(WebSocket from, ByteBuffer data) {
            arrived.add("pong " + java.nio.charset.StandardCharsets.UTF_8.decode(data));
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            arrived.add(CLOSED);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            arrived.add(CLOSED);
        }
    }
}

package workbook.cli.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import workbook.wire.RepairedServer;

class ReverseProxyTest {

    private ReverseProxy door;

    @BeforeEach
    void open() throws IOException {
        door = ReverseProxy.open(0, "{\"exercise\":\"lesson00_tiny/Echo\"}".getBytes(UTF_8));
    }

    @AfterEach
    void close() throws IOException {
        door.close();
    }

    @Test
    void the_page_may_talk_to_its_own_port_only() throws IOException {
        String reply = get("/", ours(), "");
        assertTrue(reply.startsWith("HTTP/1.1 200 OK"), reply);
        assertTrue(reply.contains("default-src 'none'; script-src 'self'"), reply);
        assertTrue(reply.contains("ws://127.0.0.1:" + door.port()), reply);
    }

    @Test
    void no_file_of_the_page_names_another_site() throws IOException {
        for (String file : new String[] {"/", "/page.js", "/packets.js", "/page.css", "/icon.svg"}) {
            String body = get(file, ours(), "").split("\r\n\r\n", 2)[1].replace("http://www.w3.org/2000/svg", "");
            assertFalse(Pattern.compile("https?://|//[a-z]+\\.").matcher(body).find(), file);
        }
    }

    @Test
    void the_official_client_is_at_hand() throws IOException {
        assertTrue(get("/socket.io.min.js", ours(), "").contains("Socket.IO v4.8"));
    }

    @Test
    void the_page_is_told_about_the_exercise() throws IOException {
        assertTrue(get("/exercise.json", ours(), "").endsWith("{\"exercise\":\"lesson00_tiny/Echo\"}"));
    }

    @Test
    void another_host_is_refused() throws IOException {
        assertTrue(get("/", "evil.example", "").startsWith("HTTP/1.1 403"));
    }

    @Test
    void another_pages_socket_is_refused() throws IOException {
        String upgrade = "Upgrade: websocket\r\nConnection: Upgrade\r\n";
        String from = "Origin: http://evil.example\r\n";
        assertTrue(get("/socket.io/?EIO=4&transport=websocket", ours(), upgrade + from)
                .startsWith("HTTP/1.1 403"));
        assertTrue(get("/socket.io/?EIO=4&transport=websocket", ours(), upgrade).startsWith("HTTP/1.1 503"));
    }

    @Test
    void nothing_outside_the_page_is_served() throws IOException {
        assertTrue(get("/../socket.io-client.LICENSE", ours(), "").startsWith("HTTP/1.1 404"));
        assertTrue(get("/rebuild", ours(), "").startsWith("HTTP/1.1 404"));
    }

    @Test
    void polling_is_handed_on_request_by_request() throws IOException {
        String polling = "/socket.io/?EIO=4&transport=polling";
        assertTrue(get(polling, ours(), "").startsWith("HTTP/1.1 503"));
        RepairedServer server = RepairedServer.onLoopback();
        server.start();
        door.leadsTo(server.port());
        String opened = get(polling, ours(), "Connection: keep-alive\r\n");
        assertTrue(opened.startsWith("HTTP/1.1 200 OK"), opened);
        assertTrue(opened.contains("connection: close"), opened);
        String id = opened.replaceFirst("(?s).*\"sid\":\"([^\"]*)\".*", "$1");
        String post =
                "POST " + polling + "&sid=" + id + " HTTP/1.1\r\nHost: " + ours() + "\r\nContent-Length: 2\r\n\r\n40";
        assertTrue(send(post).endsWith("ok"));
        assertTrue(get(polling + "&sid=" + id, ours(), "").contains("40{"));
        assertTrue(get(polling, ours(), "Origin: http://evil.example\r\n").startsWith("HTTP/1.1 403"));
        server.stop();
    }

    @Test
    void what_is_no_request_harms_nobody() throws IOException {
        assertEquals("", send("\u0000\u0001\r\n\r\n"));
        assertTrue(get("/", ours(), "").startsWith("HTTP/1.1 200"));
    }

    @Test
    void a_port_in_use_is_said() {
        assertThrows(BindException.class, () -> ReverseProxy.open(door.port(), new byte[0]));
    }

    private String ours() {
        return "127.0.0.1:" + door.port();
    }

    private String get(String path, String host, String fields) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + fields + "\r\n");
    }

    private String send(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}

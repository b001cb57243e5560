package cheatsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import workbook.wire.ListeningServer;
import workbook.wire.PlainServer;
import workbook.wire.RepairedServer;

/**
 * A server of one test's own, and clients of it written with the client library alone: for rows about
 * the client's calls, or about more than one namespace, connection or setting.
 */
final class Bench implements AfterEachCallback {

    private final List<Socket> sockets = new ArrayList<>();
    private final List<ListeningServer> servers = new ArrayList<>();

    /** Which wire: {@code RepairedServer::new}, or {@code PlainServer::new} for the library's own. */
    SocketIOServer started(Configuration config, Function<Configuration, ListeningServer> wire, String... namespaces) {
        ListeningServer server = wire.apply(config);
        for (String name : namespaces) {
            fenced(server.addNamespace(name));
        }
        servers.add(server);
        server.start();
        return server;
    }

    /** A server on the repaired wire with these namespaces. */
    SocketIOServer server(String... namespaces) {
        return started(ListeningServer.loopback(), RepairedServer::new, namespaces);
    }

    /** A server on the library's wire as it comes. */
    SocketIOServer plainServer(String... namespaces) {
        return started(ListeningServer.loopback(), PlainServer::new, namespaces);
    }

    /** What {@link #fence} asks of a namespace. */
    static SocketIONamespace fenced(SocketIONamespace namespace) {
        namespace.addEventListener("fence", String.class, (socket, any, ack) -> ack.sendAckData("fence"));
        return namespace;
    }

    /** A client that is not connected yet, and does not reconnect unless the options say so. */
    Socket socket(SocketIOServer server, String namespace, IO.Options options) {
        return kept(IO.socket(URI.create(address(server) + namespace), options));
    }

    Socket connected(SocketIOServer server, String namespace, IO.Options options) {
        return connected(socket(server, namespace, options));
    }

    Socket connected(SocketIOServer server, String namespace) {
        return connected(server, namespace, options());
    }

    /** Connects, and returns when the server's connect listeners have run. */
    static Socket connected(Socket socket) {
        var answer = new Inbox();
        socket.once(Socket.EVENT_CONNECT, any -> answer.add("connected"));
        socket.once(Socket.EVENT_CONNECT_ERROR, error -> answer.add(error[0]));
        socket.connect();
        assertEquals("connected", answer.next());
        fence(socket);
        return socket;
    }

    /** Returns when the server has dealt with all that this client sent, and this client with all it was sent. */
    static void fence(Socket socket) {
        var back = new Inbox();
        socket.emit("fence", "", (Ack) answer -> back.add("back"));
        back.next();
    }

    /** Why the server did not let that client in. */
    static Object refusal(Socket socket) {
        var answer = new Inbox();
        socket.once(Socket.EVENT_CONNECT, any -> answer.add("connected"));
        socket.once(Socket.EVENT_CONNECT_ERROR, error -> answer.add(error[0]));
        socket.connect();
        return answer.next();
    }

    static String address(SocketIOServer server) {
        return "http://127.0.0.1:" + ((ListeningServer) server).port();
    }

    /** A connection of its own over WebSocket, and no second attempt. */
    static IO.Options options() {
        var options = new IO.Options();
        options.forceNew = true;
        options.reconnection = false;
        options.transports = new String[] {"websocket"};
        return options;
    }

    static IO.Options options(String query) {
        IO.Options options = options();
        options.query = query;
        return options;
    }

    static IO.Options options(Map<String, String> auth) {
        IO.Options options = options();
        options.auth = auth;
        return options;
    }

    Socket kept(Socket socket) {
        sockets.add(socket);
        return socket;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        sockets.forEach(Socket::off);
        sockets.forEach(Socket::disconnect);
        servers.forEach(ListeningServer::stop);
    }
}

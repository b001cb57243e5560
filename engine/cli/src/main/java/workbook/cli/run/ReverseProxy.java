package workbook.cli.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import workbook.process.DaemonThread;

/**
 * The one port that a browser sees: pages are answered here, what is Socket.IO is handed on.
 *
 * <p>The learner's server is behind it, unchanged, on a port of its own, and may be replaced
 * while the page stays open. Only 127.0.0.1 is bound; a request that names another host, or comes
 * from another page, is refused: else any web site could talk to the learner's server.
 */
public final class ReverseProxy implements AutoCloseable {

    private final ServerSocket door;
    private final RunPageFiles pages;
    private final ExecutorService threads = Executors.newCachedThreadPool(DaemonThread.named("front door"));
    private volatile int behind;

    private ReverseProxy(ServerSocket door, RunPageFiles pages) {
        this.door = door;
        this.pages = pages;
    }

    /**
     * Opens the door.
     *
     * @param port 0 for any that is free
     * @param about what the page is told about the exercise, JSON
     * @throws java.net.BindException if another program has the port
     */
    public static ReverseProxy open(int port, byte[] about) throws IOException {
        // Held until closed, or handed back at once where the port is taken.
        @SuppressWarnings("resource")
        var socket = new ServerSocket();
        try {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            socket.close();
            throw taken;
        }
        var door = new ReverseProxy(socket, new RunPageFiles(about));
        door.threads.execute(door::welcome);
        return door;
    }

    /** The port of the page. */
    public int port() {
        return door.getLocalPort();
    }

    /** Hands clients on to this port from now on; 0 while there is no server. */
    public void leadsTo(int port) {
        behind = port;
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket visitor = door.accept();
                threads.execute(() -> serve(visitor));
            } catch (IOException closedOrBroken) {
                // The loop's condition tells the two apart.
            }
        }
    }

    private void serve(Socket visitor) {
        try (visitor) {
            visitor.setTcpNoDelay(true);
            visitor.setSoTimeout(10_000);
            RequestHead head = RequestHead.read(visitor.getInputStream());
            if (isOurs(head) && head.isForServer() && behind != 0) {
                Pipe.between(visitor, head.alone(), behind, threads);
            } else {
                answer(head).to(visitor.getOutputStream(), port());
            }
        } catch (IOException gone) {
            // The browser has closed the tab, or sent what is no request: nobody is left to tell.
            return;
        }
    }

    private Reply answer(RequestHead head) throws IOException {
        if (!isOurs(head)) {
            return Reply.refused("403 Forbidden", "This page answers your own browser only.");
        }
        if (head.isForServer()) {
            return Reply.refused("503 Service Unavailable", "The server is not running.");
        }
        return head.method().equals("GET")
                ? pages.at(head.path())
                : Reply.refused("405 Method Not Allowed", "GET only.");
    }

    private boolean isOurs(RequestHead head) {
        Set<String> hosts = Set.of("127.0.0.1:" + port(), "localhost:" + port());
        String origin = head.field("origin");
        String host = head.field("host");
        return host != null
                && hosts.contains(host)
                && (origin == null || hosts.stream().anyMatch(ours -> origin.equals("http://" + ours)));
    }
}

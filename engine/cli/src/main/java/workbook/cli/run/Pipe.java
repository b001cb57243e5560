package workbook.cli.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.Executor;

/** Bytes carried both ways between a browser and the learner's server. */
final class Pipe {

    private Pipe() {}

    /** Carries until either side ends; {@code first} is what was read from the visitor already. */
    static void between(Socket visitor, byte[] first, int port, Executor threads) throws IOException {
        visitor.setSoTimeout(0);
        try (var server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            server.setTcpNoDelay(true);
            server.getOutputStream().write(first);
            threads.execute(() -> carry(server, visitor));
            carry(visitor, server);
        }
    }

    // Whichever side ends takes the other with it, as one connection would.
    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            return;
        }
    }
}

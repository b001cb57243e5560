package workbook.check.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;

/** The connections of a machine with itself, which every server and every client of a lab needs. */
public final class Loopback {

    private static final int PATIENCE_MILLIS = 2_000;
    private static final int PROBE = 42;

    private Loopback() {}

    /** Opens a port, connects to it and sends a byte; the fault if that fails. Takes less than a millisecond. */
    public static Optional<Fault> fault() {
        try (var server = new ServerSocket(0, 1, address());
                var client = new Socket()) {
            server.setSoTimeout(PATIENCE_MILLIS);
            client.connect(server.getLocalSocketAddress(), PATIENCE_MILLIS);
            return passes(server, client)
                    ? Optional.empty()
                    : Optional.of(new Fault(Fault.Kind.LOOPBACK, "what was sent did not arrive"));
        } catch (IOException e) {
            return Optional.of(new Fault(Fault.Kind.LOOPBACK, String.valueOf(e.getMessage())));
        }
    }

    private static InetAddress address() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    private static boolean passes(ServerSocket server, Socket client) throws IOException {
        try (Socket accepted = server.accept()) {
            accepted.setSoTimeout(PATIENCE_MILLIS);
            client.getOutputStream().write(PROBE);
            return accepted.getInputStream().read() == PROBE;
        }
    }
}

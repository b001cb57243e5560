package workbook.process;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The socket on which a child connects, once; anyone who does not know the secret is turned away. */
final class ChildSocket implements AutoCloseable {

    private static final int SECRET_BYTES = 16;
    private static final int LOOK_MILLIS = 50; // whether the child still lives
    private static final int LINE_OF_CALLERS = 50;

    private final Role role;
    private final String secret = secret();
    private final ServerSocket server;

    ChildSocket(Role role) throws IOException {
        this.role = role;
        server = new ServerSocket(0, LINE_OF_CALLERS, Frames.loopback());
    }

    private static String secret() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** What the child has to know, a line: where to connect, and the secret. */
    String introduction() {
        return server.getLocalPort() + " " + secret + "\n";
    }

    /**
     * Waits until the child has connected; after that, nobody else can.
     *
     * @throws ProtocolException if the child is of another build
     */
    Frames accept(int version, BooleanSupplier alive) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Deadlines.CONNECT);
        try (ServerSocket open = server) {
            open.setSoTimeout(LOOK_MILLIS);
            boolean lives;
            do {
                lives = alive.getAsBoolean(); // asked first: one that has ended since may have connected before
                Frames frames = frames(version, next());
                if (frames != null) {
                    return frames;
                }
            } while (lives && System.nanoTime() < deadline);
            throw new JvmNotStarted(lives ? "the JVM does not connect" : "the JVM ended before it connected");
        }
    }

    private @Nullable Frames frames(int version, @Nullable Socket caller) throws IOException {
        if (caller == null) {
            return null;
        }
        Frames frames = new Frames(caller);
        try {
            if (OpeningFrame.accept(frames, role, secret, version)) {
                return frames;
            }
        } catch (ProtocolException refused) {
            frames.close();
            throw refused;
        } catch (IOException somebodyElse) {
            frames.close();
            return null;
        }
        frames.close();
        return null;
    }

    private @Nullable Socket next() throws IOException {
        try {
            return server.accept();
        } catch (SocketTimeoutException nobody) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException closed) {
            return;
        }
    }
}

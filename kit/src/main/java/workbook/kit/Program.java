package workbook.kit;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The learner's {@code main}, running as a process of its own, with a port as its first argument. */
public final class Program implements AutoCloseable {

    private static final int LOWEST = 20_000; // Below the ports that systems hand out by themselves.
    private static final int HIGHEST = 32_000;

    private final Lab lab;
    private final int port;
    private final Host.Running running;
    private String askedToEnd = "its input ends";

    private Program(Lab lab, int port, Host.Running running) {
        this.lab = lab;
        this.port = port;
        this.running = running;
    }

    static Program start(Lab lab, Host.Stage exercise) {
        int port = freePort();
        return new Program(lab, port, exercise.launch(List.of(String.valueOf(port))));
    }

    /** The port that it was told to listen on. */
    public int port() {
        return port;
    }

    /** Someone who connects to it now, on the main namespace. */
    public Client client(String name) {
        if (!listens("127.0.0.1")) {
            throw lab.run().unmet(name + " connects to your program", "nothing listens on its port");
        }
        return lab.clientAt(name, new Place(port, "/"));
    }

    /** Enters a line on its standard input. */
    public void enters(String line) {
        askedToEnd = "a line comes";
        running.enter(line);
    }

    /** Asks it to stop, by ending its input. */
    public void stops() {
        askedToEnd = "its input ends";
        running.endInput();
    }

    /** Waits until it listens on its port at that address; false if it does not. */
    boolean listens(String address) {
        long deadline = System.nanoTime() + Patience.MILLIS * 1_000_000;
        while (running.alive() && System.nanoTime() < deadline) {
            if (accepts(address)) {
                if (running instanceof OwnPorts.Checked own) {
                    own.check(port);
                }
                return true;
            }
            Patience.pause(5);
        }
        return false;
    }

    /** The exit code, -1 if it does not end. The library's own server listens no more, and takes seconds to end. */
    int exitCode() {
        int code = running.exitCode();
        return code < 0 && !accepts("127.0.0.1") ? running.exitCode() : code;
    }

    boolean accepts(String address) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** What its end should follow from. */
    String askedToEnd() {
        return askedToEnd;
    }

    Host.Running running() {
        return running;
    }

    Lab lab() {
        return lab;
    }

    @Override
    public void close() {
        running.close();
    }

    private static int freePort() {
        for (int tries = 0; tries < 100; tries++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            try (var free = new ServerSocket(port, 1, java.net.InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException e) {
                // Taken: another one.
            }
        }
        throw new IllegalStateException("no free port between " + LOWEST + " and " + HIGHEST);
    }
}

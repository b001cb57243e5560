package cheatsheet;

import io.socket.client.Socket;
import java.util.function.Consumer;

/**
 * What a client's program has: a socket, and {@code show}, which stands for whatever a program does with a value.
 *
 * <p>Public, because a lab loads each program with a class loader of its own.
 */
public abstract class ClientProgram {

    protected final Socket socket;
    private final Consumer<String> log;

    protected ClientProgram(Socket socket, Consumer<String> log) {
        this.socket = socket;
        this.log = log;
    }

    public final void show(Object value) {
        log.accept(value.toString());
    }
}

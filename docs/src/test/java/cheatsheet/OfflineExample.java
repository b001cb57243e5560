package cheatsheet;

import io.socket.client.AckWithTimeout;
import io.socket.client.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Emits before it is connected. */
final class OfflineExample {

    private OfflineExample() {}

    static void talk(Socket socket, Consumer<String> log) {
        // tag::offline_buffer[]
        socket.emit("say", "one"); // not connected: kept, and sent on connecting
        socket.emit("say", "two");
        // end::offline_buffer[]
        var late = new CompletableFuture<String>();
        // tag::offline_and_too_late[]
        socket.emit(
                "say",
                "three",
                new AckWithTimeout(50) { // leaves the buffer when its time is up
                    @Override
                    public void onSuccess(Object... answer) {
                        late.complete("answered");
                    }

                    @Override
                    public void onTimeout() {
                        cancelTimer();
                        late.complete("too late");
                    }
                });
        // end::offline_and_too_late[]
        log.accept(late.join()); // it connects after that
    }
}

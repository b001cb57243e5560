package workbook.kit;

import java.util.List;

/** Asks what became of a plain WebSocket. */
public final class PlainSocketAssert {

    private final PlainSocket socket;

    PlainSocketAssert(PlainSocket socket) {
        this.socket = socket;
    }

    /** The server closed the connection: what came was not a packet it could take. */
    public PlainSocketAssert closed() {
        if (!socket.closed()) {
            throw fail(" is closed by the server", " is still open");
        }
        return this;
    }

    /** The server kept the connection open. */
    public PlainSocketAssert isOpen() {
        if (socket.closed()) {
            throw fail(" stays connected", "'s connection was closed by the server");
        }
        return this;
    }

    /** The server sent this frame, letter by letter. */
    public PlainSocketAssert received(String frame) {
        List<String> received = socket.received();
        if (!received.contains(frame)) {
            throw fail(" receives " + frame, " received " + received);
        }
        return this;
    }

    /**
     * No frame that the server sent it has this text in it, once all has arrived. The id that the server gives a
     * connection is made by chance, and doesn't count.
     */
    public PlainSocketAssert receivedNothingWith(String text) {
        socket.lab().settles();
        List<String> found = socket.received().stream()
                .filter(frame -> Frame.withoutId(frame).contains(text))
                .toList();
        if (!found.isEmpty()) {
            throw fail(" receives no frame with \"" + text + "\"", " received " + found.get(0));
        }
        return this;
    }

    private Unmet fail(String wanted, String seen) {
        return socket.lab().run().missed(socket.name() + wanted, socket.name() + seen);
    }
}

package workbook.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/**
 * Someone with a plain WebSocket and no Socket.IO client: every frame is written by hand.
 *
 * <p>Made by {@link Lab#plain}; the server answers on its main namespace, {@code /}.
 */
public final class PlainSocket {

    private static final String GONE = "closed";

    private final Lab lab;
    private final String name;
    private final BlockingQueue<String> pongs = new LinkedBlockingQueue<>();
    private volatile boolean closed;
    private @Nullable WebSocket socket;
    private int marks;

    PlainSocket(Lab lab, String name) {
        this.lab = lab;
        this.name = name;
    }

    /** Sends each text as one frame; the next one when the server has dealt with the one before. */
    public void sends(String... frames) {
        WebSocket open = open();
        for (String frame : frames) {
            if (!closed) {
                lab.run().arrive();
                lab.run().add(FrameParser.parse(name, true, frame));
                open.send(frame);
                lab.run().acted();
                lab.run().arrive(); // an odd frame may end the line
            }
        }
    }

    /** Sends each line of the block as one frame. */
    public void sendsAll(String block) {
        sends(block.lines().map(String::strip).filter(line -> !line.isEmpty()).toArray(String[]::new));
    }

    /** The frames that the server sent, as they came. */
    public List<String> received() {
        var received = new ArrayList<String>();
        for (Frame frame : lab.frames()) {
            if (frame.client().equals(name) && !frame.sent()) {
                received.add(frame.raw());
            }
        }
        return received;
    }

    String name() {
        return name;
    }

    Lab lab() {
        return lab;
    }

    boolean closed() {
        return closed;
    }

    void connects() {
        LabRun test = lab.run();
        var address = new Request.Builder()
                .url("ws://127.0.0.1:" + test.place(LabSettings.SERVER).port()
                        + "/socket.io/?EIO=4&transport=websocket")
                .build();
        var opened = new CompletableFuture<WebSocket>();
        Http.CLIENT.newWebSocket(address, new Ear(test, opened));
        socket = Patience.awaits(opened);
        if (socket == null) {
            throw test.unmet(name + " connects", "the server does not answer" + test.busy());
        }
    }

    void leave() {
        WebSocket open = socket;
        if (open != null) {
            open.cancel();
        }
    }

    void fence() {
        WebSocket open = socket;
        if (open != null) {
            fence(open);
        }
    }

    /** An Engine.IO ping with a mark comes back behind everything that was sent before it. */
    private void fence(WebSocket open) {
        if (closed) {
            return;
        }
        String mark = "2mark" + ++marks;
        open.send(mark);
        String wanted = "3" + mark.substring(1);
        String got;
        do {
            got = Patience.awaits(pongs);
        } while (got != null && !got.equals(wanted) && !got.equals(GONE));
        if (got == null) {
            throw lab.run().unmet("the server handles what " + name + " sends", "it does not answer");
        }
    }

    private WebSocket open() {
        WebSocket open = socket;
        if (open == null) {
            throw new IllegalStateException(name + " is not connected");
        }
        return open;
    }

    /**
     * Hears of the end of the connection. The JDK's client misses it about once in 25 times if it comes
     * right behind a frame, and without a close frame (measured on JDK 17 and 25).
     */
    private final class Ear extends WebSocketListener {

        private final LabRun test;
        private final CompletableFuture<WebSocket> opened;

        Ear(LabRun test, CompletableFuture<WebSocket> opened) {
            this.test = test;
            this.opened = opened;
        }

        @Override
        public void onOpen(WebSocket to, Response response) {
            opened.complete(to);
        }

        @Override
        public void onMessage(WebSocket from, String frame) {
            if (frame.startsWith("3mark")) {
                pongs.add(frame);
            } else {
                test.add(FrameParser.parse(name, false, frame));
            }
        }

        @Override
        public void onClosing(WebSocket from, int code, String reason) {
            gone();
        }

        @Override
        public void onFailure(WebSocket from, Throwable problem, @Nullable Response response) {
            opened.completeExceptionally(problem);
            gone();
        }

        private void gone() {
            closed = true;
            pongs.add(GONE);
        }
    }
}

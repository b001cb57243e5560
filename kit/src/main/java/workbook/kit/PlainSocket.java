package workbook.kit;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Someone with a plain WebSocket and no Socket.IO client: every frame is written by hand.
 *
 * <p>Made by {@link Lab#plain}; the server answers on its main namespace, {@code /}.
 */
public final class PlainSocket {

    private static final String GONE = "closed";
    /** With threads of the kit's own, so that none is taken for the exercise's. */
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .executor(Executors.newCachedThreadPool(PlainSocketThread::new))
            .build();

    static {
        ExerciseThreads.serves(HTTP);
    }

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
                send(open, frame);
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
        var address = URI.create(
                "ws://127.0.0.1:" + test.place(LabSettings.SERVER).port() + "/socket.io/?EIO=4&transport=websocket");
        socket = Patience.awaits(HTTP.newWebSocketBuilder().buildAsync(address, new Ear(test)));
        if (socket == null) {
            throw test.unmet(name + " connects", "the server does not answer" + test.busy());
        }
    }

    void leave() {
        WebSocket open = socket;
        if (open != null) {
            open.abort();
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
        send(open, mark);
        String wanted = "3" + mark.substring(1);
        String got;
        do {
            got = Patience.awaits(pongs);
        } while (got != null && !got.equals(wanted) && !got.equals(GONE));
        if (got == null) {
            throw lab.run().unmet("the server handles what " + name + " sends", "it does not answer");
        }
    }

    /** The server may be closing: that is seen by what comes. */
    private static void send(WebSocket open, String frame) {
        Patience.awaits(open.sendText(frame, true).exceptionally(broken -> open));
    }

    private WebSocket open() {
        WebSocket open = socket;
        if (open == null) {
            throw new IllegalStateException(name + " is not connected");
        }
        return open;
    }

    private final class Ear implements WebSocket.Listener {

        private final LabRun test;
        private final StringBuilder text = new StringBuilder();

        Ear(LabRun test) {
            this.test = test;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                hear(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            gone();
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable problem) {
            gone();
        }

        private void hear(String frame) {
            if (frame.startsWith("3mark")) {
                pongs.add(frame);
            } else {
                test.add(FrameParser.parse(name, false, frame));
            }
        }

        private void gone() {
            closed = true;
            pongs.add(GONE);
        }
    }

    private static final class PlainSocketThread extends Thread {
        PlainSocketThread(Runnable work) {
            super(work, "plain socket");
            setDaemon(true);
        }
    }
}

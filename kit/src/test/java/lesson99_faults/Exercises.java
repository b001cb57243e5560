package lesson99_faults;

import com.corundumstudio.socketio.SocketIONamespace;
import io.socket.client.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Exercises with one fault each that no message shows; in a package of their own, as exercises are. */
public final class Exercises {

    private Exercises() {}

    /** Counts for as long as its class is loaded, with a helper beside it. */
    public static final class CountsInStatics {

        private static final AtomicInteger COUNT = new AtomicInteger();

        static void configure(SocketIONamespace chat) {
            chat.addEventListener(
                    "count",
                    String.class,
                    (client, text, ack) -> ack.sendAckData(COUNT.incrementAndGet() + Helper.COUNT.get()));
        }

        private CountsInStatics() {}
    }

    /** What an exercise keeps in another class. */
    static final class Helper {

        static final AtomicInteger COUNT = new AtomicInteger();

        private Helper() {}
    }

    /** Answers, and throws behind the answer where the text is empty, or when somebody goes. */
    public static final class ThrowsBehindTheAnswer {

        static void configure(SocketIONamespace chat) {
            chat.addEventListener("ask", String.class, (client, text, ack) -> {
                ack.sendAckData("yes");
                if (text.isEmpty()) {
                    throw new IllegalStateException("unseen");
                }
            });
            chat.addDisconnectListener(client -> {
                throw new IllegalStateException("nobody is there any more");
            });
        }

        private ThrowsBehindTheAnswer() {}
    }

    /** Answers, and answers again where the text is empty. */
    public static final class AnswersTwice {

        static void configure(SocketIONamespace chat) {
            chat.addEventListener("ask", String.class, (client, text, ack) -> {
                ack.sendAckData("yes");
                if (text.isEmpty()) {
                    ack.sendAckData("no");
                }
            });
        }

        private AnswersTwice() {}
    }

    /** A page that shows each text, and throws for what is none. */
    public static final class ThrowsInAListener {

        static void talk(Socket socket, Consumer<String> screen) {
            socket.on("say", values -> {
                screen.accept("something came");
                screen.accept((String) values[0]);
            });
        }

        private ThrowsInAListener() {}
    }
}

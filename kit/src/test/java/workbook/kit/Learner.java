package workbook.kit;

import com.corundumstudio.socketio.SocketIONamespace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a learner could write. */
final class Learner {

    private Learner() {}

    static String right() {
        return "right";
    }

    static String printing() throws IOException {
        new java.io.FileOutputStream(java.io.FileDescriptor.out)
                .write("hello\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return "printed";
    }

    static String ending() {
        Runtime.getRuntime().halt(3);
        return "";
    }

    static String interrupting() {
        Thread.getAllStackTraces().keySet().forEach(Thread::interrupt);
        return "interrupted";
    }

    static String waitingFor(String file) throws InterruptedException {
        while (!Files.exists(Path.of(file))) {
            Thread.sleep(1);
        }
        return "seen";
    }

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("say", String.class, (client, text, ack) -> client.sendEvent("said", text));
    }
}

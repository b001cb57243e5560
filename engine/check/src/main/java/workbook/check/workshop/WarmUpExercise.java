package workbook.check.workshop;

import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;

/** A small exercise and its test that every workshop runs first, so that its classes are loaded. */
final class WarmUpExercise {

    private WarmUpExercise() {}

    static Job job() {
        Map<String, byte[]> tests = bytes(RelayTest.class);
        return Job.beside(RelayTest.class.getName(), tests, bytes(Relay.class))
                .patient(60_000); // a cold JVM on a busy machine
    }

    private static Map<String, byte[]> bytes(Class<?> type) {
        String path = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream in = WarmUpExercise.class.getResourceAsStream(path)) {
            var classes = new LinkedHashMap<String, byte[]>();
            classes.put(type.getName(), in == null ? new byte[0] : in.readAllBytes());
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everybody hears what anybody says. */
    static final class Relay {

        private Relay() {}

        static void configure(SocketIONamespace chat) {
            chat.addEventListener(
                    "say",
                    String.class,
                    (client, text, ack) -> chat.getBroadcastOperations().sendEvent("said", text));
        }
    }

    /** Passes once and fails once, since both load classes of their own. */
    static final class RelayTest {

        @RegisterExtension
        final Lab lab = Lab.running(Relay.class);

        final Client ada = lab.client("ada");
        final Client grace = lab.client("grace");

        @Test
        void everybody_hears() {
            ada.emits("say", "hi");
            assertThat(grace).heardOnly("said", "hi");
            assertThat(ada).heard("said", "hi");
        }

        @Test
        void nobody_hears() {
            ada.emits("say", "hi");
            assertThat(grace).heardNothing();
        }
    }
}

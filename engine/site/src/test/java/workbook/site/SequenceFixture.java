package workbook.site;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A scene in a small course, and the picture that is drawn of it. */
abstract class SequenceFixture {

    static final String SERVER = """
            package lesson90_trial;

            import com.corundumstudio.socketio.SocketIONamespace;

            final class Relay {
                static void configure(SocketIONamespace chat) {
                    chat.addEventListener("say", String.class, (client, text, ack) -> {
                        chat.getBroadcastOperations().sendEvent("said", client, text);
                        ack.sendAckData(1);
                    });
                }
            }
            """;
    static final String TEST = """
            package lesson90_trial;

            import static workbook.kit.Assertions.assertThat;

            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.api.extension.RegisterExtension;
            import workbook.kit.Client;
            import workbook.kit.Lab;

            class RelayTest {
                @RegisterExtension
                final Lab lab = Lab.running(Relay.class);
                final Client ada = lab.client("ada");
                final Client grace = lab.client("grace");
                final Client alan = lab.client("alan");

                @Test
                void hears() {
                    ada.asks("say", "hi");
                    assertThat(grace).heard("said", "hi");
                    assertThat(alan).heard("said", "hi");
                    assertThat(ada).HEARD;
                }
            }
            """;

    @TempDir
    Path root;

    DrawnTests tests;

    @BeforeEach
    void right() throws IOException {
        server(SERVER);
        write("exercises/src/test/java/lesson90_trial/RelayTest.java", TEST.replace("HEARD", "heardNothing()"));
        tests = new DrawnTests(root, Cache.none());
    }

    @AfterEach
    void close() {
        tests.close();
    }

    List<String> told() throws DrawnTests.NotDrawable {
        tests.lookAgain();
        return Sequence.of(tests.report("lesson90_trial.RelayTest#hears"), false).steps().stream()
                .map(Sequence.Step::told)
                .toList();
    }

    String broken(String test) {
        tests.lookAgain();
        return String.valueOf(assertThrows(DrawnTests.NotDrawable.class, () -> tests.report(test))
                .getMessage());
    }

    void server(String text) throws IOException {
        write("solutions/src/main/java/lesson90_trial/Relay.java", text);
    }

    void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

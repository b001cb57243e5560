package workbook.kit;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What takes part in a test run in JavaScript, in processes of Node.js: the clients of the tests, the server, or
 * both.
 *
 * @param folder the folder {@code witness}, with its programs and the packages of npm
 * @param clients whether the clients of the tests are official JavaScript clients
 * @param twin a module that stands in for the exercise's server, on the official JavaScript server; or null
 */
public record InJavaScript(
        String folder, boolean clients, @Nullable String twin) {

    /** Drives clients. */
    private static final String CLIENTS = "client.js";

    /** Runs twins on the official server. */
    private static final String SERVERS = "harness.js";

    NodeProcess clientsProcess() {
        return NodeProcess.running(Path.of(folder, CLIENTS));
    }

    NodeProcess serversProcess() {
        return NodeProcess.running(Path.of(folder, SERVERS));
    }
}

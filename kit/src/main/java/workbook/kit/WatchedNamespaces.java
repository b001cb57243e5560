package workbook.kit;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import com.corundumstudio.socketio.namespace.Namespace;
import com.corundumstudio.socketio.namespace.NamespacesHub;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import workbook.wire.ListeningServer;
import workbook.wire.RepairedServer;

/**
 * The namespaces of a server. Each is watched, also one that the exercise makes while it runs.
 *
 * <p>The library keeps its namespaces in a private field; this takes their place before anybody has used
 * them.
 */
final class WatchedNamespaces extends NamespacesHub {

    private final Configuration configuration;
    private final Function<String, Optional<ServerRecording>> recordings;
    private final boolean repaired;
    private final Map<String, SocketIONamespace> all;

    @SuppressWarnings("unchecked") // Nobody but the library declares the type of its map.
    private WatchedNamespaces(
            Configuration configuration, Function<String, Optional<ServerRecording>> recordings, boolean repaired) {
        super(configuration);
        this.repaired = repaired;
        this.configuration = configuration;
        this.recordings = recordings;
        all = (Map<String, SocketIONamespace>) new LibraryField(NamespacesHub.class, "namespaces").of(this);
    }

    /**
     * Watches all namespaces of a server that has not been used yet.
     *
     * @param recordings where it is told what happens in a namespace; nowhere if its test is over
     */
    static void of(ListeningServer server, Function<String, Optional<ServerRecording>> recordings) {
        var hub = new LibraryField(SocketIOServer.class, "namespacesHub");
        var configuration = (Configuration) new LibraryField(NamespacesHub.class, "configuration").of(hub.of(server));
        var watched = new WatchedNamespaces(configuration, recordings, server instanceof RepairedServer);
        hub.set(server, watched);
        new LibraryField(SocketIOServer.class, "mainNamespace").set(server, watched.create(Namespace.DEFAULT_NAME));
        if (server instanceof RepairedServer) {
            server.addNamespace("/");
        }
    }

    @Override
    public Namespace create(String name) {
        return (Namespace) all.computeIfAbsent(name, any -> made(name));
    }

    /** On the repaired wire, the library's own main namespace has every client, and the exercise never gets it. */
    private Namespace made(String name) {
        return repaired && name.equals(Namespace.DEFAULT_NAME)
                ? new Namespace(name, configuration)
                : new WatchedNamespace(name, configuration, recordings);
    }
}

package workbook.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** JVMs for servers, of which the next one starts while the one before is used: it's ready when it is needed. */
final class SpareJvm implements Supplier<RemoteHost>, AutoCloseable {

    private @Nullable RemoteHost next;

    @Override
    public synchronized RemoteHost get() {
        RemoteHost ready = next;
        next = start();
        return ready == null ? start() : ready;
    }

    /** A JVM for one server; it starts in half the time with an archive of the libraries' classes. */
    static RemoteHost start() {
        var options = new ArrayList<String>(LocalProgram.OPTIONS);
        options.addAll(LocalProgram.archive());
        return RemoteHost.start(List.copyOf(options), LocalProgram.libraries());
    }

    @Override
    public synchronized void close() {
        RemoteHost unused = next;
        next = null;
        if (unused != null) {
            unused.close();
        }
    }
}

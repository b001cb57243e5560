package workbook.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import workbook.wire.engineio.EnginePacket;

/**
 * Which namespaces one client has joined, and what was sent to it before it was told so.
 *
 * <p>The library takes events for a namespace before the CONNECT and after the DISCONNECT, and sends
 * events before its answer to the CONNECT. Used by the session's own thread alone.
 */
final class JoinedNamespaces {
    private final Set<String> joined = new HashSet<>();
    private final Set<String> left = new HashSet<>();
    private final Map<String, List<EnginePacket>> pending = new HashMap<>();

    boolean has(String namespace) {
        return joined.contains(namespace);
    }

    /** True if the client is or was in it: its last packet may have crossed the server's farewell. */
    boolean knows(String namespace) {
        return joined.contains(namespace) || left.contains(namespace);
    }

    boolean hasJoinedOnce() {
        return !joined.isEmpty() || !left.isEmpty();
    }

    /** The client asks for it. From now on what is sent there waits for the answer. */
    void asks(String namespace) {
        pending.put(namespace, new ArrayList<>());
    }

    boolean isPending(String namespace) {
        return pending.containsKey(namespace);
    }

    /** Keeps a packet until the answer is written; false if the client does not wait for one. */
    boolean hold(String namespace, EnginePacket packet) {
        List<EnginePacket> held = pending.get(namespace);
        return held != null && held.add(packet);
    }

    /** The answer is written: what waited for it follows. */
    List<EnginePacket> joins(String namespace) {
        joined.add(namespace);
        left.remove(namespace);
        List<EnginePacket> held = pending.remove(namespace);
        return held == null ? List.of() : held;
    }

    /** Whether it was in the namespace that it now leaves. */
    boolean leaves(String namespace) {
        boolean was = joined.remove(namespace);
        if (was) {
            left.add(namespace);
        }
        return was;
    }

    /** No answer will come: what waited for it is dropped. */
    void settles(String namespace) {
        release(pending.remove(namespace));
    }

    void ends() {
        pending.values().forEach(JoinedNamespaces::release);
        pending.clear();
    }

    private static void release(@Nullable List<EnginePacket> held) {
        if (held != null) {
            held.forEach(one -> one.content().release());
        }
    }
}

package workbook.wire;

import io.netty.channel.ChannelHandlerContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which namespaces one connection has joined, and what waits until it has.
 *
 * <p>The library accepts events for a namespace before the CONNECT and sends them before its answer.
 * Used by the connection's own thread alone.
 */
final class Conversation {
    private final Set<String> joined = new HashSet<>();
    private final Map<String, EarlyFrames> early = new HashMap<>();
    private boolean joinedOnce;

    boolean hasJoined(String namespace) {
        return joined.contains(namespace);
    }

    boolean hasJoinedOnce() {
        return joinedOnce;
    }

    /** To be called when the answer to a CONNECT is written: what waited for it follows. */
    void joins(String namespace, ChannelHandlerContext context) {
        joinedOnce = true;
        joined.add(namespace);
        EarlyFrames waiting = early.remove(namespace);
        if (waiting != null) {
            waiting.writeTo(context);
        }
    }

    /** Whether it was in the namespace that it now leaves. */
    boolean leaves(String namespace) {
        EarlyFrames waiting = early.remove(namespace);
        if (waiting != null) {
            waiting.drop();
        }
        return joined.remove(namespace);
    }

    EarlyFrames early(String namespace) {
        return early.computeIfAbsent(namespace, any -> new EarlyFrames());
    }

    void ends() {
        early.values().forEach(EarlyFrames::drop);
        early.clear();
    }
}

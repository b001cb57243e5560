// right: a method of its own finds the answer, and the owner's id is a text
package lesson03_people;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;

final class Names {

    static void configure(SocketIONamespace chat, ConcurrentMap<String, Object> names) {
        chat.addEventListener(
                "name", String.class, (client, name, ack) -> ack.sendAckData(answer(names, client, name)));
        chat.addDisconnectListener(client -> free(names, client, ""));
    }

    private static String answer(ConcurrentMap<String, Object> names, SocketIOClient client, String name) {
        String key = keyOf(name).orElse(null);
        if (key == null) {
            return "invalid";
        }
        String me = client.getSessionId().toString();
        if (!names.computeIfAbsent(key, any -> me).equals(me)) {
            return "taken";
        }
        free(names, client, key);
        return "ok";
    }

    private static void free(ConcurrentMap<String, Object> names, SocketIOClient client, String but) {
        for (String key : names.keySet()) {
            if (!key.equals(but)) {
                names.remove(key, client.getSessionId().toString());
            }
        }
    }

    static Optional<String> keyOf(String name) {
        return Optional.ofNullable(name)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(key -> !key.isEmpty() && key.length() <= 20);
    }
}

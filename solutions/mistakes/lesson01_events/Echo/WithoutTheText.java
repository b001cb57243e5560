// mistake: -
// Your server answers `hello` without a value: the frame holds `["hello"]`, and nothing follows the
// name.
// An event carries only what you hand to `sendEvent` after its name.
// The text that arrived is the second parameter of your handler. Hand it to `sendEvent`, too.
package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;

final class Echo {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("hello", String.class, (client, text, ack) -> {
            client.sendEvent("hello");
        });
    }
}

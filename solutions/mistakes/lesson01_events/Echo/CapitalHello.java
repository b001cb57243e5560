// mistake: M-EVTNAME
// Your server answers with `Hello` instead of `hello`. An event arrived, but not the expected one.
// Names of events are compared letter by letter, and a name that is nearly right causes no error.
// Write the name exactly as the task does.
package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;

final class Echo {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("hello", String.class, (client, text, ack) -> {
            client.sendEvent("Hello", text);
        });
    }
}

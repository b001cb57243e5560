// mistake: -
// Your server sends `hello` when a client connects, before the client has said anything.
// A client that connects and a client that emits an event are two things, and each has its own
// listener.
// Send the answer from the event listener for `hello`.
package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;

final class Echo {

    static void configure(SocketIONamespace chat) {
        chat.addConnectListener(client -> client.sendEvent("hello", "hello"));
    }
}

// mistake: -
// Your server does what a server does that says hello when somebody connects, before they said
// anything. Connecting is one thing that happens to a client, an event from it is another. Each
// has its own listener: the answer belongs into the event listener for hello.
package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;

final class Echo {

    static void configure(SocketIONamespace chat) {
        chat.addConnectListener(client -> client.sendEvent("hello", "hello"));
    }
}

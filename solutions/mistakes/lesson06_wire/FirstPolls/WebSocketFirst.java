// mistake: M-WS
// You predicted that the client connects and emits by WebSocket.
// The session is there before the WebSocket is: the server's first answer has opened it, and that
// was an HTTP response. In this script, the WebSocket opens only in the third line.
// Which way can a packet take before that?
package lesson06_wire;

final class FirstPolls {

    static String prediction() {
        return """
                HTTP < 0{...}
                WebSocket > 40
                WebSocket < 40{...}
                WebSocket > 42["say","one"]
                WebSocket > 2probe
                WebSocket < 3probe
                WebSocket > 5
                WebSocket > 42["say","two"]
                WebSocket > 42["say","three"]
                WebSocket < 42["said","hi"]
                grace: HTTP > 42["say","hi"]
                """;
    }
}

// mistake: M-CLIENTLOST
// You predicted that nothing of what ada emits while she's offline reaches the server.
// Her client has a buffer for that. It keeps each event, and sends all of them when it's connected
// again. Only the server keeps nothing.
// Write a line for each event that waits in her buffer.
package lesson06_wire;

final class PlaneMode {

    static String prediction() {
        return """
                connect A
                connect B
                disconnect A
                connect C
                ada: news doors open
                """;
    }
}

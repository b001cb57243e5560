// mistake: M-WS
// You predicted that grace's event goes by WebSocket, or that she can't emit.
// Her network refused the WebSocket. The session is older than that attempt: it has begun over
// HTTP, and goes on there if the attempt fails.
// Compare with ada's event `one`: which way did it take, and why?
package lesson06_wire;

final class FirstPolls {

    static String prediction() {
        return """
                HTTP < 0{...}
                HTTP > 40
                HTTP < 40{...}
                HTTP > 42["say","one"]
                WebSocket > 2probe
                WebSocket < 3probe
                WebSocket > 5
                WebSocket > 42["say","two"]
                WebSocket > 42["say","three"]
                WebSocket < 42["said","hi"]
                grace: WebSocket > 42["say","hi"]
                """;
    }
}

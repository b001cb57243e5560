// mistake: M-POLL
// You predicted that the client goes on polling to hear from the server.
// A WebSocket carries frames in both directions, so the server needs no request that it can answer.
// After the `5`, polling has ended in both directions.
// Which way does the server's event take?
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
                HTTP < 42["said","hi"]
                grace: HTTP > 42["say","hi"]
                """;
    }
}

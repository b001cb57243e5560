// mistake: M-POLL
// You predicted that events go by HTTP after the upgrade as well.
// The `5` ends that: from there on, the session has one transport, and it's the WebSocket. An event
// is a frame on it, and needs no request.
// Look at the place of the `5` in the list, and at the events below it.
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
                HTTP > 42["say","two"]
                HTTP > 42["say","three"]
                WebSocket < 42["said","hi"]
                grace: HTTP > 42["say","hi"]
                """;
    }
}

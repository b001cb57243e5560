// mistake: -
// You predicted that `two`, which ada emits during the upgrade, goes by HTTP.
// When the probe has been answered, the client stops making requests: packets on two ways at once
// could overtake each other. What it wants to send waits in a buffer.
// Which transport is in use when the buffer is sent?
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
                WebSocket > 42["say","three"]
                WebSocket < 42["said","hi"]
                grace: HTTP > 42["say","hi"]
                """;
    }
}

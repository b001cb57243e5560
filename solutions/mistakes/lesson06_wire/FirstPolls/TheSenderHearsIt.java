// mistake: -
// You predicted that ada hears `said` with her own text.
// In the program, `client` stands directly after the event's name, and that's the one that is left
// out. Everyone else hears it. So ada hears what others say, and grace what ada says.
// Who emits something that ada hears?
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
                WebSocket < 42["said","two"]
                WebSocket > 42["say","three"]
                grace: HTTP > 42["say","hi"]
                """;
    }
}

// mistake: -
// You predicted that `two`, which ada emits during the upgrade, is lost.
// A client never drops an event because it's changing its transport. At that moment it writes
// nothing, keeps the event in its buffer, and goes on when the new transport is in use.
// Where does a kept event go, and before which other one?
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
                WebSocket > 42["say","three"]
                WebSocket < 42["said","hi"]
                grace: HTTP > 42["say","hi"]
                """;
    }
}

// variant of: WebSocketFirst
package lesson06_wire;

final class FirstPolls {

    static String prediction() {
        return String.join(
                "\n",
                "HTTP < 0{...}",
                "WebSocket > 40",
                "WebSocket < 40{...}",
                "WebSocket > 42[\"say\",\"one\"]",
                "WebSocket > 2probe",
                "WebSocket < 3probe",
                "WebSocket > 5",
                "WebSocket > 42[\"say\",\"two\"]",
                "WebSocket > 42[\"say\",\"three\"]",
                "WebSocket < 42[\"said\",\"hi\"]",
                "grace: HTTP > 42[\"say\",\"hi\"]");
    }
}

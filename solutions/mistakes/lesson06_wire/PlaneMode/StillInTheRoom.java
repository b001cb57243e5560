// mistake: M-CSR
// You predicted that ada hears the call at gate 7.
// A room is a label on a connection, and her old connection has ended. Some servers restore rooms
// after a short break: connection state recovery. It may fail, and netty-socketio doesn't have it.
// Who would have to join the room again?
package lesson06_wire;

final class PlaneMode {

    static String prediction() {
        return """
                connect A
                connect B
                disconnect A
                connect C
                say one
                say two
                ada: news doors open
                ada: called gate 7
                """;
    }
}

// mistake: -
// You predicted that what ada emitted comes in another order.
// Her client keeps the events in a list, and sends them in the order in which they were emitted. On
// one connection, nothing overtakes anything.
// Which of the two did she emit first?
package lesson06_wire;

final class PlaneMode {

    static String prediction() {
        return """
                connect A
                connect B
                disconnect A
                connect C
                say two
                say one
                ada: news doors open
                """;
    }
}

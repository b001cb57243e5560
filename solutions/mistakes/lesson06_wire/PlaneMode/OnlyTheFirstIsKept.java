// mistake: M-CLIENTLOST
// You predicted that ada's client keeps only one of the two events that she emits while she's
// offline.
// It has a list for that, and adds each event to it. A newer event doesn't take the place of an
// older one: the client can't know whether the two have anything to do with each other.
// How often does ada emit `say` while she's offline?
package lesson06_wire;

final class PlaneMode {

    static String prediction() {
        return """
                connect A
                connect B
                disconnect A
                connect C
                say one
                ada: news doors open
                """;
    }
}

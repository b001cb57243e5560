// mistake: M-SERVERBUF
// You predicted that ada hears what was sent while she was offline.
// The server sends to the connections that there are at that moment. Ada had none, so nothing was
// written anywhere, and nothing waits for her.
// Look at the event that grace emits between `goesOffline` and `comesOnline`: to whom does the
// server send it?
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
                ada: news it has landed
                ada: news doors open
                """;
    }
}

// mistake: M-IOTO
// You predicted `one` as if the client that emits were left out.
// Without a client after the event's name, nobody is left out: `chat.getRoomOperations("tea")` stands for everyone in
// that room, the sender included.
// Who has joined `tea` in `/chat`?
package lesson05_namespaces;

final class SameNameOtherRoom {

    static String prediction() {
        return """
                       ada   grace   alan
                one     -      -      -
                two     x      -      x
                three   -      x      x
                four    x      x      x
                five    -      -      -
                six     -      x      x
                seven   x      -      x
                eight   -      -      -
                nine    x      x      x
                """;
    }
}

// mistake: M-NSROOM
// You predicted that `five` reaches those who are connected to `/admin`.
// `getRoomOperations` takes the name of a room, and looks for it in its own namespace. A namespace isn't
// a room of another one, even if the text is the same.
// Who has joined a room called `/admin` in `/chat`?
package lesson05_namespaces;

final class SameNameOtherRoom {

    static String prediction() {
        return """
                       ada   grace   alan
                one     x      -      -
                two     x      -      x
                three   -      x      x
                four    x      x      x
                five    -      x      x
                six     -      x      x
                seven   x      -      x
                eight   -      -      -
                nine    x      x      x
                """;
    }
}

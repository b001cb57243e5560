// mistake: -
// You predicted `two` as if it reached everyone who is connected to the server.
// `chat.getBroadcastOperations()` stands for everyone in one namespace. Grace has connected to the
// other one, and no frame of `/chat` crosses her connection.
// Look at who has connected to `/chat`.
package lesson05_namespaces;

final class SameNameOtherRoom {

    static String prediction() {
        return """
                       ada   grace   alan
                one     x      -      -
                two     x      x      x
                three   -      x      x
                four    x      x      x
                five    -      -      -
                six     -      x      x
                seven   x      x      x
                eight   -      -      -
                nine    x      x      x
                """;
    }
}

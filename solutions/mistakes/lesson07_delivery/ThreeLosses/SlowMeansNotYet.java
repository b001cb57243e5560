// mistake: -
// You predicted that a slow answer means that the order isn't stored yet.
// In this program, the order is stored first. Only the acknowledgement is sent later.
// Look at what the handler does before it keeps the acknowledgement.
package lesson07_delivery;

final class ThreeLosses {

    static String prediction() {
        return """
                                   stored   answer   later   twice
                event                 -        -        -        -
                acknowledgement       x        -        -        x
                slow                  -        -        x        -
                """;
    }
}

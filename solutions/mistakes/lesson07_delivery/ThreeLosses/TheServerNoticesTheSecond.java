// mistake: M-RETRY1
// You predicted that an order is stored once although it came twice.
// Look at the program: it compares nothing. To the server, the second event is one more order of
// tea, and two orders of tea are nothing strange.
// How often does the handler run?
package lesson07_delivery;

final class ThreeLosses {

    static String prediction() {
        return """
                                   stored   answer   later   twice
                event                 -        -        -        -
                acknowledgement       x        -        -        -
                slow                  x        -        x        -
                """;
    }
}

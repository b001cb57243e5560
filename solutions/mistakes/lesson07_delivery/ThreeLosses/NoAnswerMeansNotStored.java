// mistake: M-RETRY1
// You predicted that an order whose acknowledgement is lost isn't stored.
// The network loses a packet on the way back. By then the handler has run, and nobody undoes what
// it has done.
// Go through the way of this order packet by packet: which of them has arrived, and what ran
// because of it?
package lesson07_delivery;

final class ThreeLosses {

    static String prediction() {
        return """
                                   stored   answer   later   twice
                event                 -        -        -        -
                acknowledgement       -        -        -        -
                slow                  x        -        x        x
                """;
    }
}

// mistake: M-ACKAUTO
// You predicted that ada has an answer whose packet is lost, because the server has sent it.
// Sent isn't received. Nothing tells the server that this packet was lost, and nothing tells ada
// that it was ever sent.
// What has crossed her line when she stops waiting?
package lesson07_delivery;

final class ThreeLosses {

    static String prediction() {
        return """
                                   stored   answer   later   twice
                event                 -        -        -        -
                acknowledgement       x        x        -        x
                slow                  x        -        x        x
                """;
    }
}

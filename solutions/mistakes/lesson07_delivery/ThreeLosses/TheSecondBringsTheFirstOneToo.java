// mistake: M-RETRY1
// You predicted that an order that never arrived is there twice in the end.
// A lost packet doesn't turn up later by itself: nobody kept it. Only what ada sends again arrives.
// How many packets with this order has the server got?
package lesson07_delivery;

final class ThreeLosses {

    static String prediction() {
        return """
                                   stored   answer   later   twice
                event                 -        -        -        x
                acknowledgement       x        -        -        x
                slow                  x        -        x        x
                """;
    }
}

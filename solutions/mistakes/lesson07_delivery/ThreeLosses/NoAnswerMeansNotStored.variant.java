// variant of: NoAnswerMeansNotStored
package lesson07_delivery;

final class ThreeLosses {

    static String prediction() {
        return String.join(
                "\n",
                "        stored answer later twice",
                "event -      -      -     -",
                "acknowledgement  -      -      -     -",
                "slow    x      -      x     x");
    }
}

// variant of: NoAnswerMeansNotStored
package lesson07_delivery;

final class ThreeLosses {

    static String prediction() {
        return String.join(
                "\n",
                "        stored answer later twice",
                "request -      -      -     -",
                "answer  -      -      -     -",
                "slow    x      -      x     x");
    }
}

// variant of: KeptForAda
package lesson06_wire;

final class PlaneMode {

    static String prediction() {
        return String.join(
                "\n",
                "connect A",
                "connect B",
                "disconnect A",
                "connect C",
                "say one",
                "say two",
                "ada: news it has landed",
                "ada: news doors open");
    }
}

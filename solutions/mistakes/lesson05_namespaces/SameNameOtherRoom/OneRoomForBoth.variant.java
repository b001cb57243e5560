// variant of: OneRoomForBoth
package lesson05_namespaces;

import java.util.List;

final class SameNameOtherRoom {

    static String prediction() {
        return String.join("\n", List.of(
                "      ada grace alan",
                "one   x x x",
                "two   x - x",
                "three x x x",
                "four  x x x",
                "five  - - -",
                "six   - x x",
                "seven x - x",
                "eight - - -",
                "nine  x x x"));
    }
}

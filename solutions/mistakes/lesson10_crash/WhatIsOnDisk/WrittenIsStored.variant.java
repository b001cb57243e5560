// variant of: WrittenIsStored
package lesson10_crash;

import java.util.List;

final class WhatIsOnDisk {

    static String prediction() {
        return String.join(
                "\n",
                List.of(
                        "A killed: tulips roses lilies",
                        "A power fails: tulips roses lilies",
                        "B killed: tulips roses lilies cacti",
                        "B power fails: tulips roses lilies cacti",
                        "C power fails: tulips roses lilies cacti",
                        "D killed: tulips roses lilies cacti orch"));
    }
}

package lesson10_crash;

/**
 * WhatIsOnDisk: which lines are in a file after its program was killed, and which after a power failure?
 *
 * <p>The program is on the page; WhatIsOnDiskTest runs it on a disk that can lose what was not forced.
 *
 * <p>The page: lessons/lesson10_crash/WhatIsOnDisk.adoc
 */
final class WhatIsOnDisk {

    static String prediction() {
        return """
                A killed: tulips roses lilies
                A power fails: tulips roses
                B killed: tulips roses lilies cacti
                B power fails: tulips roses
                C power fails: tulips roses lilies cacti
                D killed: tulips roses lilies cacti orch
                """;
    }

    private WhatIsOnDisk() {}
}

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
        // TODO 1: replace each ? with the lines that the file has then, such as tulips roses.
        return """
                A killed: ?
                A power fails: ?
                B killed: ?
                B power fails: ?
                C power fails: ?
                D killed: ?
                """;
    }

    private WhatIsOnDisk() {}
}

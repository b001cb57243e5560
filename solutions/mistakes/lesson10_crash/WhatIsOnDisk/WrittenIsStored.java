// mistake: M-WRITTEN
// You predicted that a written line outlives a power failure.
// `write` gives the bytes to the operating system, which keeps them in its cache and stores them later.
// A power failure ends the cache, too. Only `force(true)` waits until the disk has them.
// Which lines had been written when `force(true)` was last called?
package lesson10_crash;

final class WhatIsOnDisk {

    static String prediction() {
        return """
                A killed: tulips roses lilies
                A power fails: tulips roses lilies
                B killed: tulips roses lilies cacti
                B power fails: tulips roses lilies cacti
                C power fails: tulips roses lilies cacti
                D killed: tulips roses lilies cacti orch
                """;
    }
}

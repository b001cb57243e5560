// mistake: M-WRITTEN
// You predicted that a killed program loses what was written and not forced.
// What has been written belongs to the operating system, and that goes on. Any other program can read
// it, and it is stored a little later.
// What does a program lose that is killed, and what does it lose in a power failure?
package lesson10_crash;

final class WhatIsOnDisk {

    static String prediction() {
        return """
                A killed: tulips roses
                A power fails: tulips roses
                B killed: tulips roses
                B power fails: tulips roses
                C power fails: tulips roses lilies cacti
                D killed: tulips roses lilies cacti orch
                """;
    }
}

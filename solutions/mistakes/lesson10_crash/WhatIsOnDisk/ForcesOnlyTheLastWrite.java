// mistake: M-WRITTEN
// You predicted that `force(true)` stores only the last write before it.
// It is a call on the file and not on a write: when it returns, all that has been written to this file
// until then is on the disk.
// Go up from `force(true)` in the program: which writes came before it?
package lesson10_crash;

final class WhatIsOnDisk {

    static String prediction() {
        return """
                A killed: tulips roses lilies
                A power fails: roses
                B killed: tulips roses lilies cacti
                B power fails: roses
                C power fails: cacti
                D killed: tulips roses lilies cacti orch
                """;
    }
}

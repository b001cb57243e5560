// mistake: -
// You predicted that `cacti` is in the file before the buffer is flushed.
// A `BufferedWriter` collects what it gets in the memory of the program, so that not each short text
// is a write of its own. The operating system knows nothing of it yet.
// Whose memory is gone when the program is killed?
package lesson10_crash;

final class WhatIsOnDisk {

    static String prediction() {
        return """
                A killed: tulips roses lilies cacti
                A power fails: tulips roses
                B killed: tulips roses lilies cacti
                B power fails: tulips roses
                C power fails: tulips roses lilies cacti
                D killed: tulips roses lilies cacti orch
                """;
    }
}

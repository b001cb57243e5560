// mistake: M-WHOLE
// You predicted that nothing is left of a write that was not done.
// A write isn't taken back: no one is there any more to do that. The bytes before the crash stay in the
// file, after the last whole line.
// Which four bytes come first?
package lesson10_crash;

final class WhatIsOnDisk {

    static String prediction() {
        return """
                A killed: tulips roses lilies
                A power fails: tulips roses
                B killed: tulips roses lilies cacti
                B power fails: tulips roses
                C power fails: tulips roses lilies cacti
                D killed: tulips roses lilies cacti
                """;
    }
}

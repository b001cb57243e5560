// mistake: M-WHOLE
// You predicted that the line is whole although its write was not done.
// A file is a row of bytes, and knows no lines. If a program ends in the middle of a write, the bytes
// before that moment are in the file, and the others are not.
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
                D killed: tulips roses lilies cacti orchids
                """;
    }
}

// mistake: -
// has: distinct|Set\b|Set<|contains\(
// Your function returns each text only once.
// The file has one record for each thing that happened, and the same thing can happen twice: two orders of `tulips` are two orders.
// A program that counts the records counts one too few.
// What does your code do with a text that it already has?
package lesson10_crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

final class TornTail {

    static List<String> records(byte[] file) {
        return new String(file, 0, file.length - torn(file), UTF_8)
                .lines()
                .distinct()
                .toList();
    }

    static int torn(byte[] file) {
        int torn = 0;
        while (torn < file.length && file[file.length - 1 - torn] != '\n') {
            torn++;
        }
        return torn;
    }
}

// mistake: -
// has: isBlank|trim|strip
// Your function leaves out a record of two blanks.
// A record is a text and a line break, and no record is empty. A blank is a character like any other: someone wrote this record,
// and was told that it is stored.
// Which condition of your code tells a whole record from none?
package lesson10_crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

final class TornTail {

    static List<String> records(byte[] file) {
        return new String(file, 0, file.length - torn(file), UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
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

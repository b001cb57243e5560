// mistake: -
// has: contains|[iI]ndexOf
// Your function returns the torn `lips` as a record. The file has these letters and a line break, but in
// another place: they end the whole record `tulips`.
// Whether a record is whole depends on the byte directly behind it, and not on other records that look like it.
// Look in the file from its end, not for a text.
package lesson10_crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

final class TornTail {

    static List<String> records(byte[] file) {
        String text = new String(file, UTF_8);
        return text.lines().filter(line -> text.contains(line + "\n")).toList();
    }

    static int torn(byte[] file) {
        int torn = 0;
        while (torn < file.length && file[file.length - 1 - torn] != '\n') {
            torn++;
        }
        return torn;
    }
}

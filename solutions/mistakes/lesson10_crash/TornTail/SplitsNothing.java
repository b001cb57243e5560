// mistake: -
// has: split
// For an empty file, your function returns a list with one text, which is empty.
// That is what `split` makes of an empty text: an array of one element, and not of none. No record is empty, so this is no record.
// The same happens where the file has only the beginning of its first record.
// What do you split when nothing is whole?
package lesson10_crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;

final class TornTail {

    static List<String> records(byte[] file) {
        String text = new String(file, UTF_8);
        return Arrays.asList(text.substring(0, text.lastIndexOf("\n") + 1).split("\n"));
    }

    static int torn(byte[] file) {
        int torn = 0;
        while (torn < file.length && file[file.length - 1 - torn] != '\n') {
            torn++;
        }
        return torn;
    }
}

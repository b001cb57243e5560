// mistake: -
// has: \(char\)
// Your function makes one character of each byte.
// That is right for the letters of English, and for no others: in UTF-8, an `ä` is two bytes, so it becomes two characters, and neither is an `ä`.
// Collect the bytes of a record, and make a text of all of them at once, with UTF-8.
package lesson10_crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

final class TornTail {

    static List<String> records(byte[] file) {
        List<String> records = new ArrayList<>();
        StringBuilder record = new StringBuilder();
        for (byte next : file) {
            if (next == '\n') {
                records.add(record.toString());
                record.setLength(0);
            } else {
                record.append((char) (next & 0xff));
            }
        }
        return records;
    }

    static int torn(byte[] file) {
        int torn = 0;
        while (torn < file.length && file[file.length - 1 - torn] != '\n') {
            torn++;
        }
        return torn;
    }
}

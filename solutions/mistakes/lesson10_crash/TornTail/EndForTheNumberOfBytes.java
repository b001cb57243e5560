// mistake: -
// has: new String\(\s*\w+\s*,\s*[a-z]\w*\s*,\s*[a-z]\w*\s*,
// Your function throws an exception at the second record, or a later one. `new String(bytes, a, b, UTF_8)` takes `b`
// bytes from position `a` on: it's how many, and no position where the text ends.
// For the first record, which begins at 0, both are the same number.
// How many bytes does the second record have?
package lesson10_crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

final class TornTail {

    static List<String> records(byte[] file) {
        List<String> records = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < file.length; i++) {
            if (file[i] == '\n') {
                records.add(new String(file, begin, i, UTF_8));
                begin = i + 1;
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

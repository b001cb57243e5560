// mistake: -
// has: \\n
// Each text that your function returns ends with a line break. It ends the record in the file, and isn't a part of its
// text: `tulips` has six letters, and what you return has seven characters.
// How far does the piece go that you make a text of?
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
                records.add(new String(file, begin, i + 1 - begin, UTF_8));
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

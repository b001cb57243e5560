// mistake: M-WHOLE
// Your function returns nothing when the last record is torn, although whole records come before it.
// They were written and acknowledged long before the crash, and it has changed nothing in them.
// Leave out only what comes after the last line break.
package lesson10_crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

final class TornTail {

    static List<String> records(byte[] file) {
        String text = new String(file, UTF_8);
        return text.endsWith("\n") ? text.lines().toList() : List.of();
    }

    static int torn(byte[] file) {
        int torn = 0;
        while (torn < file.length && file[file.length - 1 - torn] != '\n') {
            torn++;
        }
        return torn;
    }
}

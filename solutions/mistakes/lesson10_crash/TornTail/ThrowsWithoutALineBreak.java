// mistake: -
// Your function throws an exception when the file has no line break.
// The first record can be torn like any other, and a new file is empty. `lastIndexOf` returns -1 then,
// which is no position.
// Ask your code for a file with three letters in it: what is whole there?
package lesson10_crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

final class TornTail {

    static List<String> records(byte[] file) {
        String text = new String(file, UTF_8);
        return text.substring(0, text.lastIndexOf("\n"))
                .lines()
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

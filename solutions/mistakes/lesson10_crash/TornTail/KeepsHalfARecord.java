// mistake: M-WHOLE
// Your function returns the beginning of a record that was not finished.
// The crash came in the middle of a write: the last piece of the file looks like a record, and its end
// is missing. Only the line break says that a record is whole.
// Return nothing of what comes after the last line break.
package lesson10_crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

final class TornTail {

    static List<String> records(byte[] file) {
        return new String(file, UTF_8).lines().toList();
    }

    static int torn(byte[] file) {
        int torn = 0;
        while (torn < file.length && file[file.length - 1 - torn] != '\n') {
            torn++;
        }
        return torn;
    }
}

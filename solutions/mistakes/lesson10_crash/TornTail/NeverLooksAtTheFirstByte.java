// mistake: -
// has: [a-z]\w*\s*>\s*0
// has: \[\s*\w+\s*\]\s*!=
// Where a file has no line break at all, your function takes its first byte for one: the loop ends at position 0, and
// nobody has looked at what stands there. So one byte too few is torn, and `t` is a record.
// With which value of the position has the loop seen every byte?
package lesson10_crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

final class TornTail {

    static List<String> records(byte[] file) {
        return new String(file, 0, file.length - torn(file), UTF_8).lines().toList();
    }

    static int torn(byte[] file) {
        int i = file.length - 1;
        while (i > 0 && file[i] != '\n') {
            i--;
        }
        return file.length - 1 - i;
    }
}

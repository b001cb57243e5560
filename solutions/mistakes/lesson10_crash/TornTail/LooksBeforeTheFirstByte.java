// mistake: -
// has: \[[^\]]+\]\s*[!=]=
// lacks: [iI]ndexOf
// Your function looks at a byte that isn't there when the file is empty. A loop that looks for a line break from the end
// finds none in such a file, nor in one that has only the beginning of its first record.
// What ends the search where there's no line break?
package lesson10_crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

final class TornTail {

    static List<String> records(byte[] file) {
        return new String(file, 0, file.length - torn(file), UTF_8).lines().toList();
    }

    static int torn(byte[] file) {
        int torn = 0;
        while (file[file.length - 1 - torn] != '\n') {
            torn++;
        }
        return torn;
    }

    private TornTail() {}
}

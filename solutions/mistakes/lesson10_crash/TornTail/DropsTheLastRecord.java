// mistake: -
// lacks: distinct|Set\b|Set<|contains\(
// Your function leaves out the last record also where it is whole.
// A crash can come between two writes, and most files were closed in peace: then the file ends with a
// line break, and nothing is torn.
// What is the last byte of a file whose last record is whole?
package lesson10_crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

final class TornTail {

    static List<String> records(byte[] file) {
        List<String> all = new String(file, UTF_8).lines().toList();
        return all.subList(0, Math.max(0, all.size() - 1));
    }

    static int torn(byte[] file) {
        int torn = 0;
        while (torn < file.length && file[file.length - 1 - torn] != '\n') {
            torn++;
        }
        return torn;
    }
}

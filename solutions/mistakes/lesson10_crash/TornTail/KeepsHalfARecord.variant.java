// variant of: KeepsHalfARecord
package lesson10_crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;

final class TornTail {

    static List<String> records(byte[] file) {
        return Arrays.stream(new String(file, UTF_8).split("\n"))
                .filter(record -> !record.isEmpty())
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

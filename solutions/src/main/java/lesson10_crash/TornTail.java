package lesson10_crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * TornTail: what a file still says when its last record was cut off by a crash.
 *
 * <p>A record is a text and a line break. {@code records} returns the whole records of a file, and {@code
 * torn} returns how many bytes come after the last of them.
 *
 * <p>The page: lessons/lesson10_crash/TornTail.adoc
 */
final class TornTail {

    static List<String> records(byte[] file) {
        return new String(file, 0, file.length - torn(file), UTF_8).lines().toList();
    }

    static int torn(byte[] file) {
        int torn = 0;
        while (torn < file.length && file[file.length - 1 - torn] != '\n') {
            torn++;
        }
        return torn;
    }

    private TornTail() {}
}

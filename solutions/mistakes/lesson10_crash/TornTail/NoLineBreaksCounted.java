// mistake: -
// has: records\(file\)|lines\(\)|split
// Your function subtracts the texts of the whole records from the file, without their line breaks.
// Two whole records have two line breaks, which are bytes of the file, too. So the result is two too large here, and
// it grows with each record.
// How many bytes does one whole record take in the file?
package lesson10_crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

final class TornTail {

    static List<String> records(byte[] file) {
        String text = new String(file, UTF_8);
        return text.substring(0, text.lastIndexOf("\n") + 1).lines().toList();
    }

    static int torn(byte[] file) {
        int whole = 0;
        for (String record : records(file)) {
            whole += record.getBytes(UTF_8).length;
        }
        return file.length - whole;
    }
}

// mistake: -
// has: torn
// Your function returns one byte more than there is behind the last line break.
// A record is a text and its line break, so that byte belongs to `roses`, and `roses` is whole.
// In a file that ends with a line break, the number of torn bytes is 0. Which position does your function start to count from?
package lesson10_crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

final class TornTail {

    static List<String> records(byte[] file) {
        String text = new String(file, UTF_8);
        return text.substring(0, text.lastIndexOf("\n") + 1).lines().toList();
    }

    static int torn(byte[] file) {
        for (int i = file.length - 1; i >= 0; i--) {
            if (file[i] == '\n') {
                return file.length - i;
            }
        }
        return file.length;
    }
}

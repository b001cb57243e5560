// mistake: -
// has: torn
// For a file without any line break, your function returns 0, as if nothing were torn.
// The first record of a file can be torn like any other. Then no record is whole, and all bytes of the file come after
// nothing whole: they are the torn ones. Only an empty file has none.
// Which line of your code returns that 0?
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
                return file.length - i - 1;
            }
        }
        return 0;
    }
}

// right: it turns the whole part back into bytes and counts these
package lesson10_crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;

final class TornTail {

    static List<String> records(byte[] file) {
        String text = new String(file, UTF_8);
        int end = text.lastIndexOf("\n");
        return end < 0 ? List.of() : Arrays.asList(text.substring(0, end).split("\n"));
    }

    static int torn(byte[] file) {
        String text = new String(file, UTF_8);
        String whole = text.substring(0, text.lastIndexOf("\n") + 1);
        return file.length - whole.getBytes(UTF_8).length;
    }
}

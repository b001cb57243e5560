// mistake: -
// has: getBytes
// The file can end in the middle of a character: of an `ä`, only the first of two bytes is there. A text made of
// these bytes has a mark in that place, `\uFFFD`, which stands for bytes that are no character. This mark is three bytes in UTF-8,
// and your function makes bytes of the text again, and counts these.
// Count what the file has.
package lesson10_crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

final class TornTail {

    static List<String> records(byte[] file) {
        String text = new String(file, UTF_8);
        return text.substring(0, text.lastIndexOf("\n") + 1).lines().toList();
    }

    static int torn(byte[] file) {
        String text = new String(file, UTF_8);
        return text.substring(text.lastIndexOf("\n") + 1).getBytes(UTF_8).length;
    }
}

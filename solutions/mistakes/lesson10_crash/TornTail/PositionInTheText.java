// mistake: -
// has: (lastI|i)ndexOf|length\(\)
// lacks: getBytes
// Your function counts the whole records in characters, and the file in bytes.
// The whole record in front of the torn one has a `ü`: one character, and two bytes. So the difference is one too large, and it grows with each such letter.
// Subtract bytes from bytes.
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
        return file.length - (text.lastIndexOf("\n") + 1);
    }
}

// mistake: -
// has: length\(\)|codePointCount|chars\(\)|toCharArray
// has: torn\(file\)
// Your function counts characters, and the file has bytes.
// In UTF-8, an `ä` is two bytes, and many other letters are more. A program that cuts the file there
// cuts it at the wrong place, perhaps in the middle of a letter.
// Look for the last line break in the array of bytes, not in the text.
package lesson10_crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

final class TornTail {

    static List<String> records(byte[] file) {
        return new String(file, 0, file.length - torn(file), UTF_8).lines().toList();
    }

    static int torn(byte[] file) {
        String text = new String(file, UTF_8);
        return text.length() - (text.lastIndexOf("\n") + 1);
    }
}

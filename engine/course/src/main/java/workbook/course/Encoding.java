package workbook.course;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** What is wrong with a file's bytes, where they are no text in UTF-8: compiler and renderer have no words for it. */
public final class Encoding {

    private static final String REMEDY = " Choose UTF-8 as the file's encoding in your editor, and save it again.";

    private Encoding() {}

    /** One sentence or two, or empty. */
    public static String problem(String file, byte[] content) {
        if (utf16(content)) {
            return file + " is saved in UTF-16, and is read as UTF-8." + REMEDY;
        }
        int nul = indexOfNul(content);
        if (nul >= 0) {
            return file + " has a NUL byte in line " + line(content, nul) + ": a program or a disk damaged it."
                    + " Delete that byte, or save the text again in UTF-8.";
        }
        int strange = malformed(content);
        return strange < 0
                ? ""
                : String.format(
                        "%s is not saved in UTF-8: line %d has the byte 0x%02X, which means nothing there.%s",
                        file, line(content, strange), content[strange], REMEDY);
    }

    /** By its mark, or by the zero that is half of nearly each letter in Java's source. */
    private static boolean utf16(byte[] content) {
        if (content.length < 2) {
            return false;
        }
        int first = ((content[0] & 0xFF) << 8) + (content[1] & 0xFF);
        int zeros = 0;
        for (byte each : content) {
            zeros += each == 0 ? 1 : 0;
        }
        return first == 0xFEFF || first == 0xFFFE || zeros > content.length / 3;
    }

    private static int indexOfNul(byte[] content) {
        for (int i = 0; i < content.length; i++) {
            if (content[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private static int malformed(byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CoderResult result = decoder.decode(bytes, CharBuffer.allocate(content.length + 1), true);
        return result.isError() ? bytes.position() : -1;
    }

    private static int line(byte[] content, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            line += content[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}

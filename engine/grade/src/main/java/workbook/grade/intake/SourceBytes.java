package workbook.grade.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A source file's bytes as text. An editor's choice of encoding is no mistake in an exercise, so each that can be told
 * apart is read.
 *
 * @param text without a byte order mark
 * @param remark what was unusual, or empty
 */
record SourceBytes(String text, String remark) {

    private static final char MARK = '\uFEFF';
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static SourceBytes of(String name, byte[] bytes) {
        Charset wide = wide(bytes);
        if (wide != null) {
            return new SourceBytes(
                    unmarked(new String(bytes, wide)), name + " is saved in UTF-16; it was read as such.");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new SourceBytes(unmarked(text), "");
        } catch (CharacterCodingException notUtf8) {
            return new SourceBytes(
                    new String(bytes, WINDOWS), name + " is not saved in UTF-8; it was read as windows-1252.");
        }
    }

    /** UTF-16 by its mark, or by the zeros that are half of nearly each letter in Java's source; null if it is none. */
    private static @Nullable Charset wide(byte[] bytes) {
        if (bytes.length < 2) {
            return null;
        }
        int first = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        if (first == 0xFEFF || first == 0xFFFE) {
            return first == 0xFEFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                even += 1 - i % 2;
                odd += i % 2;
            }
        }
        if (even + odd <= bytes.length / 3) {
            return null;
        }
        return even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    private static String unmarked(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }
}

package workbook.course;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Texts that nobody should read by accident, such as which option of a question is right.
 *
 * <p>This hides, and keeps no secret: the key stands beside the text, and everyone who has the program can read all
 * of it.
 */
public final class Obscured {

    private static final String MARK = "obscured:";

    private Obscured() {}

    /** The text as a word of letters, digits and marks. */
    public static String of(String key, String text) {
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(mixed(key, text.getBytes(UTF_8)));
    }

    /** What was obscured with that key; empty for anything else. */
    public static Optional<String> read(String key, String word) {
        if (!word.startsWith(MARK)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(word.substring(MARK.length()));
            return Optional.of(new String(mixed(key, bytes), UTF_8));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static byte[] mixed(String key, byte[] bytes) {
        byte[] result = bytes.clone();
        byte[] mask = {};
        for (int i = 0; i < result.length; i++) {
            if (i % 32 == 0) {
                mask = HexFormat.of().parseHex(new Hash().add(key + i).digits());
            }
            result[i] ^= mask[i % 32];
        }
        return result;
    }

    /** 16 digits that two texts share only if they are equal. */
    public static String fingerprint(String text) {
        return new Hash().add(text).digits().substring(0, 16);
    }
}

package workbook.cli.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file's content in short: two saves of the same text have the same one. */
public final class ContentHash {

    /** Of a file that is not there. */
    public static final String ABSENT = "absent";

    /** Of a file with nothing in it: often one in the middle of being saved. */
    public static final String EMPTY = "empty";

    private ContentHash() {}

    /** {@code sha256:} and the hash of the content, or {@link #ABSENT}, or {@link #EMPTY}. */
    public static String of(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            return content.length == 0 ? EMPTY : hash(content);
        } catch (IOException gone) {
            return ABSENT;
        }
    }

    private static String hash(byte[] content) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException never) {
            throw new AssertionError("every Java has SHA-256", never);
        }
    }
}

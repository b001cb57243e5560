package workbook.grade.judge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Lines between the grader and its examiner, on the examiner's input and output: the only channel that crosses into a
 * network of its own.
 *
 * <p>Without a sandbox another process of the same user can write into such a pipe, and read from it. So each line is
 * signed, together with its number, by a secret that was sent before any learner's code ran. What is not signed is no
 * line, and one that was taken away is missed.
 */
final class SignedLines {

    private static final int LONGEST = 32 << 20;
    private static final String ALGORITHM = "HmacSHA256";

    private final BufferedReader in;
    private final OutputStream out;
    private final SecretKeySpec secret;
    private final String mine;
    private final String theirs;
    private long written;
    private long read;

    /** @param grader which of the two this side is */
    SignedLines(InputStream in, OutputStream out, String secret, boolean grader) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), ALGORITHM);
        mine = grader ? "grader" : "examiner";
        theirs = grader ? "examiner" : "grader";
    }

    void write(String text) throws IOException {
        String line = signature(mine, written++, text) + " " + text + "\n";
        synchronized (out) {
            out.write(line.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    /** The next line that the other side has signed; null at the end. */
    @Nullable
    String read() throws IOException {
        for (String line = line(); line != null; line = line()) {
            int space = line.indexOf(' ');
            if (space > 0) {
                String text = line.substring(space + 1);
                if (same(line.substring(0, space), signature(theirs, read, text))) {
                    read++;
                    return text;
                }
            }
        }
        return null;
    }

    private @Nullable String line() throws IOException {
        var line = new StringBuilder();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            if (line.length() >= LONGEST) {
                throw new IOException("a line is longer than any of the examiner's");
            }
            line.append((char) next);
            next = in.read();
        }
        return line.toString();
    }

    private String signature(String side, long number, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update((side + " " + number + " ").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}

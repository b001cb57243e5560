package workbook.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The first frame of each side: who it is, and which protocol it speaks.
 *
 * <p>A line of words, since it must be understood by every version, and by a JVM that needs nothing
 * else: {@code workbook 1 learner SECRET}, and {@code workbook 1} in return.
 */
final class OpeningFrame {

    /** Counts the changes after which an older JVM would not understand what it is sent. */
    static final int VERSION = 1;

    private static final String NAME = "workbook";
    private static final int LONGEST = 256;

    private OpeningFrame() {}

    /** The parent's side: returns true if this is the child that was started with that secret. */
    static boolean accept(Frames frames, Role role, String secret, int version) throws IOException {
        frames.patience(Deadlines.HELLO);
        String[] words = words(frames);
        if (words.length != 4 || !words[0].equals(NAME) || !same(words[3], secret)) {
            return false; // somebody else's
        }
        answer(frames, NAME + " " + version);
        if (!words[1].equals(Integer.toString(version))) {
            throw mismatch(role.word(), words[1], version);
        }
        if (!words[2].equals(role.word())) {
            throw new ProtocolException("a " + role.word() + " was started, and a " + words[2] + " has connected");
        }
        return true;
    }

    /** It may have ended already: the next read from it will show that. */
    private static void answer(Frames frames, String hello) {
        try {
            frames.write(hello);
            frames.patience(0);
        } catch (IOException ended) {
            return;
        }
    }

    /** The child's side: says who it is. The answer is awaited later, since the parent may be busy. */
    static void say(Frames frames, Role role, String secret) throws IOException {
        frames.write(NAME + " " + VERSION + " " + role.word() + " " + secret);
    }

    /** The child's side: what comes first must be the parent's hello. */
    static void expect(Frames frames) throws IOException {
        String[] words = words(frames);
        if (words.length != 2 || !words[0].equals(NAME)) {
            throw new ProtocolException("the parent did not say which protocol it speaks");
        }
        if (!words[1].equals(Integer.toString(VERSION))) {
            throw mismatch("parent", words[1], VERSION);
        }
    }

    private static ProtocolException mismatch(String who, String theirs, int ours) {
        return new ProtocolException("the " + who + "'s JVM speaks version " + theirs + " of the protocol, and this one"
                + " version " + ours + ": they are of two builds. Build the workbook anew.");
    }

    private static String[] words(Frames frames) throws IOException {
        return new String(frames.read(LONGEST), StandardCharsets.UTF_8).split(" ", -1);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}

package workbook.process;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The JVM that has started this one: without it, this one ends, and takes its own children along. */
public final class ParentJvm {

    private static final int LONGEST_LINE = 200;
    private static final int STRANGER = 70;

    private ParentJvm() {}

    /**
     * Connects to the parent; to be called before any code of a learner's is loaded.
     *
     * @param role what this JVM was started as
     * @param service what the parent may call here
     * @param patienceMillis for each answer of the parent
     */
    public static RemoteCalls connect(Role role, Service service, long patienceMillis) {
        Frames frames = greeted(role);
        var calls = new RemoteCalls(frames, service, patienceMillis, ParentJvm::end);
        var reader = new DaemonThread(
                () -> {
                    expectHello(frames);
                    calls.readAll();
                },
                "workbook-parent");
        reader.start();
        return calls;
    }

    /** Connects where the two have nothing to say but that they live: the cheapest way. */
    public static void follow(Role role) {
        Frames frames = greeted(role);
        var reader = new DaemonThread(
                () -> {
                    try {
                        expectHello(frames);
                        frames.read(); // which never comes
                    } catch (IOException ended) {
                        frames.close();
                    } finally {
                        end();
                    }
                },
                "workbook-parent");
        reader.start();
    }

    /** Lets the parent know that all has come that was written to the descriptors before this. */
    public static void markOutput() {
        ProcessOutput.mark();
    }

    /** Never returns: what is to be done here is done on other threads, until the parent ends. */
    public static void stay() {
        while (true) {
            try {
                Thread.sleep(Deadlines.DEBUGGED);
            } catch (InterruptedException byALearner) {
                Thread.onSpinWait(); // it goes on
            }
        }
    }

    private static Frames greeted(Role role) {
        try {
            String[] words = firstLine(role).split(" ", -1);
            if (words.length != 2) {
                throw new IOException("this JVM is started by the workbook, and not by hand");
            }
            var frames = new Frames(new Socket(Frames.loopback(), Integer.parseInt(words[0])));
            OpeningFrame.say(frames, role, words[1]);
            return frames;
        } catch (IOException | NumberFormatException e) {
            throw stranger(e);
        }
    }

    private static void expectHello(Frames frames) {
        try {
            OpeningFrame.expect(frames);
        } catch (ProtocolException e) {
            throw stranger(e);
        } catch (IOException ended) {
            end();
        }
    }

    private static IllegalStateException stranger(Exception e) {
        System.err.println(e.getMessage());
        Runtime.getRuntime().halt(STRANGER);
        return new IllegalStateException(e);
    }

    /** Byte by byte: what follows in the input belongs to the program. */
    private static String firstLine(Role role) throws IOException {
        InputStream in = new FileInputStream(FileDescriptor.in);
        var line = new byte[LONGEST_LINE];
        int length = 0;
        for (int next = in.read(); next >= 0 && next != '\n' && length < LONGEST_LINE; next = in.read()) {
            line[length++] = (byte) next;
        }
        if (!role.keepsInput()) {
            in.close();
        }
        return new String(line, 0, length, StandardCharsets.US_ASCII);
    }

    /** At once, and without shutdown hooks: one of the learner's may never end. */
    private static void end() {
        try {
            Descendants.ofThisJvm();
            TemporaryFolder.closeAll();
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }
}

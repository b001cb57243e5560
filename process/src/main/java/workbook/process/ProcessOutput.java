package workbook.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What a process writes to its standard output and error, line by line.
 *
 * <p>All of it is read, because a full pipe would stop the process; a line without an end is passed
 * on in pieces, because it would fill the memory.
 */
final class ProcessOutput {

    private static final int LONGEST_LINE = 8_000;
    private static final int BUFFER = 8_192;

    /** Ends what was written before it; if somebody else writes it, output comes in other portions. */
    private static final String MARK = "\u0001workbook\u0001";

    private final InputStream stream;
    private final Consumer<String> told;
    private final Thread reader;
    private final StringBuilder line = new StringBuilder();
    private int marks;
    private int awaited;

    private ProcessOutput(InputStream stream, Consumer<String> told, String name) {
        this.stream = stream;
        this.told = told;
        reader = new DaemonThread(this::read, name);
    }

    static ProcessOutput read(InputStream stream, Consumer<String> told, String name) {
        var output = new ProcessOutput(stream, told, name);
        output.reader.start();
        return output;
    }

    private void read() {
        var buffer = new char[BUFFER];
        try (Reader text = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                take(buffer, read);
            }
        } catch (IOException ended) { // with its process
            return;
        } finally {
            tellTheRest();
        }
    }

    private synchronized void take(char[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            if (buffer[i] == '\n') {
                tell();
            } else {
                line.append(buffer[i]);
                if (line.length() == LONGEST_LINE) {
                    tell();
                }
            }
        }
    }

    private void tell() {
        String text = line.toString();
        line.setLength(0);
        boolean marked = text.endsWith(MARK);
        String own = marked ? text.substring(0, text.length() - MARK.length()) : text;
        if (!marked || !own.isEmpty()) {
            told.accept(own.endsWith("\r") ? own.substring(0, own.length() - 1) : own);
        }
        if (marked) {
            marks++;
            notifyAll();
        }
    }

    private synchronized void tellTheRest() {
        if (line.length() > 0) {
            tell();
        }
    }

    /** Writes the mark behind all that this process has written. */
    static void mark() {
        try {
            new FileOutputStream(FileDescriptor.out).write((MARK + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException closed) {
            return;
        }
    }

    /** Returns when that mark, the next one, has come; false if it did not come soon. */
    synchronized boolean awaitMark() {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Deadlines.OUTPUT);
        awaited++;
        while (marks < awaited) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** Returns when the process has closed both, or soon. */
    void awaitEnd() {
        try {
            reader.join(Deadlines.EXIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package workbook.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * What a process writes to its standard output and error, line by line.
 *
 * <p>All of it is read, since a full pipe would stop whoever writes; a line without an end is told
 * in pieces, since it would fill the memory.
 */
final class ProcessOutput {

    private static final int LONGEST_LINE = 8_000;
    private static final int BUFFER = 8_192;

    private final InputStream stream;
    private final Consumer<String> told;
    private final Thread reader;
    private final StringBuilder line = new StringBuilder();

    private ProcessOutput(InputStream stream, Consumer<String> told, String name) {
        this.stream = stream;
        this.told = told;
        reader = new Thread(this::read, name);
        reader.setDaemon(true);
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
        int length = line.length();
        boolean carriage = length > 0 && line.charAt(length - 1) == '\r';
        told.accept(line.substring(0, carriage ? length - 1 : length));
        line.setLength(0);
    }

    private synchronized void tellTheRest() {
        if (line.length() > 0) {
            tell();
        }
    }

    /** Returns when what was written before has been told, a line that has not ended included. */
    void catchUp() {
        long deadline = System.nanoTime() + Deadlines.OUTPUT * 1_000_000L;
        while (waits() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(100_000);
        }
        tellTheRest();
    }

    private boolean waits() {
        try {
            return stream.available() > 0;
        } catch (IOException closed) {
            return false;
        }
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

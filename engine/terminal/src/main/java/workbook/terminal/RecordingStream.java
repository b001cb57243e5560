package workbook.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes everything on, and remembers why that failed: a print stream only says that it did. */
final class RecordingStream extends FilterOutputStream {

    private volatile String failure = "";

    RecordingStream(OutputStream to) {
        super(to);
    }

    /** The operating system's words for the first failure; empty if there was none. */
    String failure() {
        return failure;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException failed) {
            failure = failure.isEmpty() ? String.valueOf(failed.getMessage()) : failure;
            throw failed;
        }
    }
}

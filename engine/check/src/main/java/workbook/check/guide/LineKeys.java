package workbook.check.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;

/** Keys without a terminal: the first letter of each line. */
final class LineKeys implements Keys {

    private final BufferedReader lines;

    LineKeys(InputStream in) {
        this.lines = new BufferedReader(new InputStreamReader(in, UTF_8));
    }

    @Override
    public int read() throws IOException {
        String line = lines.readLine();
        if (line == null) {
            return END;
        }
        return line.isBlank() ? '\n' : line.strip().charAt(0);
    }

    @Override
    public int height() {
        return Integer.MAX_VALUE;
    }

    /** Standard input stays open: it is not ours, and a reader may be blocked in it. */
    @Override
    public void close() {}
}

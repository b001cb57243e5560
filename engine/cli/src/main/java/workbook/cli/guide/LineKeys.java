package workbook.cli.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayDeque;
import java.util.Deque;

/** Keys without a terminal: the letters of each line, and Enter after more than one. */
final class LineKeys implements Keys {

    private final BufferedReader lines;
    private final Deque<Integer> keys = new ArrayDeque<>();

    LineKeys(InputStream in) {
        this.lines = new BufferedReader(new InputStreamReader(in, UTF_8));
    }

    @Override
    public int read() throws IOException {
        if (keys.isEmpty()) {
            String line = lines.readLine();
            if (line == null) {
                return END;
            }
            take(line.strip());
        }
        return keys.remove();
    }

    private void take(String line) {
        line.chars().forEach(keys::add);
        if (line.length() != 1) {
            keys.add((int) '\n');
        }
    }

    /** Standard input stays open: it is not ours, and a reader may be blocked in it. */
    @Override
    public void close() {}
}

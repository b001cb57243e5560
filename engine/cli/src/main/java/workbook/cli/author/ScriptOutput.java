package workbook.cli.author;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Standard output, taken over for a script, and read line by line. */
final class ScriptOutput extends PrintStream {

    private static final long PATIENCE_SECONDS = 5;

    private final LinkedBlockingQueue<String> lines;
    private final PrintStream before = System.out;

    private ScriptOutput(LinkedBlockingQueue<String> lines) {
        super(new Splitter(lines), true, UTF_8);
        this.lines = lines;
    }

    /** Takes over standard output until it is given back. */
    static ScriptOutput taken() {
        var output = new ScriptOutput(new LinkedBlockingQueue<>());
        System.setOut(output);
        return output;
    }

    void giveBack() {
        System.setOut(before);
    }

    /** The next line, awaited for a few seconds: another thread may still have to print it. */
    Optional<String> next() {
        try {
            return Optional.ofNullable(lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static final class Splitter extends OutputStream {

        private final LinkedBlockingQueue<String> lines;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        Splitter(LinkedBlockingQueue<String> lines) {
            this.lines = lines;
        }

        @Override
        public synchronized void write(int next) {
            if (next == '\n') {
                String text = line.toString(UTF_8);
                lines.add(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
                line.reset();
            } else {
                line.write(next);
            }
        }
    }
}

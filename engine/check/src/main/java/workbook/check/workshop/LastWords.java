package workbook.check.workshop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;

/** What a JVM itself says on its standard error, such as why it cannot start. */
final class LastWords {

    private static final int LONGEST = 400;
    private static final int PATIENCE_MILLIS = 500;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Thread reader;

    private LastWords(InputStream errors) {
        reader = new Thread(() -> read(errors), "workshop-errors");
        reader.setDaemon(true);
    }

    /** Reads it all, since a full pipe would stop whoever writes; keeps the beginning. */
    static LastWords of(InputStream errors) {
        var words = new LastWords(errors);
        words.reader.start();
        return words;
    }

    private void read(InputStream errors) {
        var buffer = new byte[1024];
        try (errors) {
            for (int read = errors.read(buffer); read >= 0; read = errors.read(buffer)) {
                kept.write(buffer, 0, Math.min(read, LONGEST - kept.size()));
            }
        } catch (IOException ended) {
            return;
        }
    }

    /** Where the process has ended: its first two lines with this before them, or empty. */
    String after(String before) {
        try {
            reader.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return kept.toString(UTF_8)
                .lines()
                .map(line -> line.replaceFirst("^[#\\s]+", "").strip())
                .filter(line -> !line.isEmpty())
                .sorted(Comparator.comparing(line -> line.contains("warning:"))) // an error says more
                .limit(2)
                .reduce((one, two) -> one + "; " + two)
                .map(lines -> before + lines)
                .orElse("");
    }
}

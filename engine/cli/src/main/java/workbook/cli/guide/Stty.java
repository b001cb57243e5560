package workbook.cli.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A terminal's settings as {@code stty} knows them, to be put back in the end.
 *
 * <p>The library's own way back forgets the line's speed and size of a byte. Where there is no
 * {@code stty}, as on Windows, this does nothing.
 */
final class Stty {

    private static final File TERMINAL = new File("/dev/tty");

    private final String settings;

    private Stty(String settings) {
        this.settings = settings;
    }

    /** The settings as they are now. */
    static Stty now() {
        return new Stty(TERMINAL.exists() ? run(List.of("stty", "-g")) : "");
    }

    /** Puts them back. */
    void restore() {
        if (!settings.isEmpty()) {
            run(List.of("stty", settings));
        }
    }

    private static String run(List<String> command) {
        try {
            Process stty = new ProcessBuilder(command)
                    .redirectInput(TERMINAL)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String text = new String(stty.getInputStream().readAllBytes(), UTF_8).strip();
            return stty.waitFor(2, TimeUnit.SECONDS) && stty.exitValue() == 0 ? text : "";
        } catch (IOException none) {
            return "";
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}

package workbook.check.guide;

import java.io.IOException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Single keys from a terminal in raw mode, which is put back whatever ends the process. */
final class RawKeys implements Keys {

    private final Terminal terminal;
    private final Attributes before;
    private final Thread restore;

    /** @param redraw called when the terminal was given back to us, or has another size */
    RawKeys(Runnable redraw) throws IOException {
        terminal = TerminalBuilder.builder().system(true).jni(true).dumb(false).build();
        before = terminal.enterRawMode();
        restore = new Thread(this::restore, "terminal");
        Runtime.getRuntime().addShutdownHook(restore);
        terminal.handle(Terminal.Signal.WINCH, signal -> redraw.run());
        terminal.handle(Terminal.Signal.CONT, signal -> {
            terminal.enterRawMode();
            redraw.run();
        });
    }

    @Override
    public int read() throws IOException {
        return terminal.reader().read();
    }

    @Override
    public int height() {
        int rows = terminal.getHeight();
        return rows > 0 ? rows : 24;
    }

    private void restore() {
        terminal.setAttributes(before);
        terminal.flush();
    }

    @Override
    public void close() {
        restore();
        try {
            Runtime.getRuntime().removeShutdownHook(restore);
        } catch (IllegalStateException alreadyEnding) {
            return;
        }
    }
}

package workbook.check.guide;

import java.io.IOException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Single keys from a terminal in raw mode, which is put back whatever ends the process. */
final class RawKeys implements Keys {

    private final Terminal terminal;
    private final Attributes before;
    private final Stty stty;
    private final Thread restore;

    /** @param redraw called when the terminal was given back to us, or has another size */
    RawKeys(Runnable redraw) throws IOException {
        stty = Stty.now();
        terminal = TerminalBuilder.builder().system(true).jni(true).dumb(false).build();
        before = enterRawMode();
        restore = new Thread(this::restore, "terminal");
        Runtime.getRuntime().addShutdownHook(restore);
        terminal.handle(Terminal.Signal.WINCH, signal -> redraw.run());
        terminal.handle(Terminal.Signal.CONT, signal -> {
            enterRawMode();
            redraw.run();
        });
    }

    /**
     * Ctrl-C comes as a key, so that we end in order: as a signal it would end the launcher first, and
     * the terminal would be put back under the hands of the shell that already has it again.
     */
    private Attributes enterRawMode() {
        Attributes found = terminal.enterRawMode();
        Attributes raw = terminal.getAttributes();
        raw.setControlChar(Attributes.ControlChar.VINTR, 0);
        terminal.setAttributes(raw);
        return found;
    }

    @Override
    public int read() throws IOException {
        return terminal.reader().read();
    }

    @Override
    public int height() {
        int rows = terminal.getSize().getRows();
        return rows > 0 ? rows : 24;
    }

    /** Closed before {@code stty} has the last word: closing puts back what the library remembers. */
    private void restore() {
        try {
            terminal.setAttributes(before);
            terminal.close();
        } catch (IOException | LinkageError lost) { // a class that is needed only now, from a jar that was built again
            return;
        } finally {
            stty.restore();
        }
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

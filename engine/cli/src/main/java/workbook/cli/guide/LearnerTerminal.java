package workbook.cli.guide;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;

/**
 * The terminal while the workbook watches: single keys in raw mode, and lines on its alternate screen. What was
 * on it before, and can be scrolled back to, is there again afterwards, whatever ends the process.
 */
final class LearnerTerminal implements Keys, TerminalView.Canvas {

    private static final int ESCAPE = 27;
    private static final long SEQUENCE_MILLIS = 50;

    /** The wheel moves as the arrows do, so that the mouse can still mark text, as it cannot where it is tracked. */
    private static final String WHEEL_AS_ARROWS = "\u001b[?1007h";

    private final Terminal terminal;
    private final Attributes before;
    private final Stty stty;
    private final Display display;
    private final Thread restore;
    private Size drawn = new Size();
    private boolean restored;

    /** @param redraw called when the terminal was given back to us, or has another size */
    LearnerTerminal(Runnable redraw) throws IOException {
        stty = Stty.now();
        terminal = TerminalBuilder.builder().system(true).jni(true).dumb(false).build();
        before = enterRawMode();
        display = new Display(terminal, true);
        restore = new Thread(this::restore, "terminal");
        Runtime.getRuntime().addShutdownHook(restore);
        enterScreen();
        terminal.handle(Terminal.Signal.WINCH, signal -> redraw.run());
        terminal.handle(Terminal.Signal.TSTP, signal -> {
            leaveScreen();
            stop();
        });
        terminal.handle(Terminal.Signal.CONT, signal -> {
            enterRawMode();
            enterScreen();
            redraw.run();
        });
    }

    /** Ctrl-Z: with the launcher and all else in its group, as it would be if nobody had asked to be told. */
    private static void stop() {
        try {
            new ProcessBuilder("kill", "-STOP", "0").start();
        } catch (IOException noSuchCommand) {
            return; // then it goes on
        }
    }

    /**
     * Ctrl-C comes as a key, so that we end in order. As a signal it would end the launcher first, and we
     * would reset the terminal while the shell already uses it again.
     */
    private Attributes enterRawMode() {
        Attributes found = terminal.enterRawMode();
        Attributes raw = terminal.getAttributes();
        raw.setControlChar(Attributes.ControlChar.VINTR, 0);
        terminal.setAttributes(raw);
        return found;
    }

    private synchronized void enterScreen() {
        terminal.puts(Capability.enter_ca_mode);
        terminal.puts(Capability.cursor_invisible);
        terminal.writer().write(WHEEL_AS_ARROWS);
        terminal.flush();
        display.clear(); // what the library believes to be there is not
    }

    private synchronized void leaveScreen() {
        terminal.puts(Capability.cursor_visible);
        terminal.puts(Capability.exit_ca_mode);
        terminal.flush();
        terminal.setAttributes(before);
    }

    @Override
    public int columns() {
        return size().getColumns();
    }

    @Override
    public int rows() {
        return size().getRows();
    }

    private Size size() {
        Size size = terminal.getSize();
        return size.getColumns() > 0 && size.getRows() > 0 ? size : new Size(80, 24);
    }

    /** Sends what differs from what is there. */
    @Override
    public synchronized void draw(List<String> lines) {
        if (!restored) {
            Size size = size();
            if (!size.equals(drawn)) {
                display.resize(size.getRows(), size.getColumns());
                display.clear(); // a window of another size has moved what was in it
                drawn = size;
            }
            List<AttributedString> shown = new ArrayList<>(); // which the library adds to
            lines.forEach(line -> shown.add(AttributedString.fromAnsi(line + "\n"))); // else it goes on in the next row
            display.update(shown, -1);
        }
    }

    @Override
    public int read() throws IOException {
        int key = terminal.reader().read();
        return key == ESCAPE ? named() : key;
    }

    /**
     * What follows an escape: of all terminals that have these keys, the ends of the sequences are the same,
     * with or without the keypad's own mode. (The library's table of keys is in a jar three times as large as
     * the one for terminals.)
     */
    private int named() throws IOException {
        NonBlockingReader reader = terminal.reader();
        int kind = reader.peek(SEQUENCE_MILLIS);
        if (kind != '[' && kind != 'O') {
            return UNKNOWN;
        }
        reader.read();
        var sequence = new StringBuilder();
        int next = reader.read(SEQUENCE_MILLIS);
        while (next >= ' ' && next < '@') {
            sequence.append((char) next);
            next = reader.read(SEQUENCE_MILLIS);
        }
        return switch (next) {
            case 'A' -> UP;
            case 'B' -> DOWN;
            case 'H' -> TOP;
            case 'F' -> BOTTOM;
            case '~' ->
                switch (sequence.toString()) {
                    case "5" -> PAGE_UP;
                    case "6" -> PAGE_DOWN;
                    case "1", "7" -> TOP;
                    case "4", "8" -> BOTTOM;
                    default -> UNKNOWN;
                };
            default -> UNKNOWN;
        };
    }

    /** Closed before {@code stty} has the last word: closing puts back what the library remembers. */
    private synchronized void restore() {
        if (restored) {
            return;
        }
        restored = true;
        try {
            leaveScreen();
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

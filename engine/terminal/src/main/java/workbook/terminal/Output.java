package workbook.terminal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Where words go: the only class that prints.
 *
 * <p>What is for people goes to standard output; or to standard error where standard output carries
 * JSON for other programs.
 */
public final class Output {

    private final PrintStream data;
    private final PrintStream people;
    private final PrintStream complaints;
    private final InputStream in;
    private final boolean terminal;
    private final TerminalStyle style;
    private final Supplier<String> failure;

    /** An output to the given streams, as a test wants it. */
    public Output(PrintStream data, PrintStream complaints, InputStream in, TerminalStyle style) {
        this(data, data, complaints, in, style, false, () -> "");
    }

    private Output(
            PrintStream data,
            PrintStream people,
            PrintStream complaints,
            InputStream in,
            TerminalStyle style,
            boolean terminal,
            Supplier<String> failure) {
        this.data = data;
        this.people = people;
        this.complaints = complaints;
        this.in = in;
        this.style = style;
        this.terminal = terminal;
        this.failure = failure;
    }

    /** The process's own streams. */
    public static Output standard() {
        boolean terminal = isTerminal();
        Charset charset = terminal ? charset() : UTF_8;
        TerminalStyle style = new TerminalStyle(
                terminal && colours(System.getenv()), charset.newEncoder().canEncode("✓✗→←·█░"));
        var sink = new RecordingStream(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(new BufferedOutputStream(sink), false, charset);
        PrintStream err = new PrintStream(System.err, true, charset);
        return new Output(out, out, err, System.in, terminal ? style : TerminalStyle.PLAIN, terminal, sink::failure);
    }

    /** Main asked for the console that is null where there is no terminal. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        return System.console() != null && !"dumb".equals(System.getenv("TERM"));
    }

    /** A console of Windows has a charset of its own, which is not the default one. */
    private static Charset charset() {
        String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
        try {
            return name == null
                    ? Charset.forName(System.getProperty("native.encoding", "US-ASCII"))
                    : Charset.forName(name);
        } catch (UnsupportedCharsetException unknown) {
            return US_ASCII;
        }
    }

    static boolean colours(Map<String, String> environment) {
        boolean unwanted = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        boolean windows =
                environment.getOrDefault("OS", "").toLowerCase(Locale.ROOT).contains("windows");
        boolean understood = !windows || environment.containsKey("WT_SESSION") || environment.containsKey("TERM");
        return understood && !unwanted;
    }

    /** True if a person sits at both ends, so that keys can be read and the screen drawn anew. */
    public boolean terminal() {
        return terminal;
    }

    /** What the terminal can show. */
    public TerminalStyle style() {
        return style;
    }

    /** The same without drawing and colour, as {@code --plain} asks for. */
    public Output plain() {
        return new Output(data, people, complaints, in, TerminalStyle.PLAIN, false, failure);
    }

    /** Standard input, for programs that read lines. */
    public InputStream in() {
        return in;
    }

    /** The same, with everything for people on standard error. */
    public Output peopleAside() {
        return new Output(data, complaints, complaints, in, TerminalStyle.PLAIN, false, failure);
    }

    /**
     * Lines for people.
     *
     * @throws OutputLostException if they did not arrive
     */
    public void say(List<String> lines) {
        lines.forEach(people::println);
        people.flush();
        mustHaveArrived();
    }

    /**
     * What a print stream passes over: a disk that is full, or a reader that is gone.
     *
     * @throws OutputLostException if something that was written to standard output did not arrive
     */
    public void mustHaveArrived() {
        if (data.checkError()) {
            throw new OutputLostException(failure.get());
        }
    }

    /** One line for people. */
    public void say(String line) {
        say(terminal ? wrapped(line, columns()) : List.of(line));
    }

    /**
     * A sentence in lines, since a terminal would cut its words. What is indented or painted is left as it is, and so
     * is a line with a word that has no room, such as an address that somebody copies.
     */
    static List<String> wrapped(String text, int width) {
        return Stream.of(text.split("\n", -1))
                .flatMap(line -> line.startsWith(" ")
                                || line.contains("\u001b")
                                || Stream.of(line.split(" ")).anyMatch(word -> Text.columns(word) > width)
                        ? Stream.of(line)
                        : Text.wrap(line, width).stream())
                .toList();
    }

    /** A line for people that says what is wrong. */
    public void complain(String line) {
        (terminal ? wrapped(line, columns()) : List.of(line)).forEach(complaints::println);
        complaints.flush();
    }

    /** One JSON document, a line. */
    public void json(String document) {
        data.println(document);
        mustHaveArrived();
    }

    /** The columns of the terminal, as the launcher found them. */
    public int columns() {
        int columns = Integer.getInteger("workbook.columns", 0);
        return columns > 0 ? columns : Text.WIDTH;
    }

    /** The same stream for a library that wants a writer. */
    public PrintWriter writer() {
        return writer(people);
    }

    /** The stream of complaints for a library that wants a writer. */
    public PrintWriter complaintWriter() {
        return writer(complaints);
    }

    /** A print stream takes text in its own charset; a writer around it must not choose another. */
    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(
                new Writer() {
                    @Override
                    public void write(char[] text, int from, int length) {
                        stream.print(new String(text, from, length));
                    }

                    @Override
                    public void flush() {
                        stream.flush();
                    }

                    @Override
                    public void close() {
                        stream.flush();
                    }
                },
                true);
    }
}

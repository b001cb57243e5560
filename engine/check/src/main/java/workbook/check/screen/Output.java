package workbook.check.screen;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where words go: the only class that prints.
 *
 * <p>What is for people goes to standard output; or to standard error where standard output carries
 * JSON for other programs.
 */
public final class Output {

    private static final String CLEAR = "\u001b[H\u001b[2J\u001b[3J";

    private final PrintStream data;
    private final PrintStream people;
    private final PrintStream complaints;
    private final InputStream in;
    private final boolean terminal;
    private final Ink ink;

    /** An output to the given streams, as a test wants it. */
    public Output(PrintStream data, PrintStream complaints, InputStream in, Ink ink) {
        this(data, data, complaints, in, ink, false);
    }

    private Output(
            PrintStream data, PrintStream people, PrintStream complaints, InputStream in, Ink ink, boolean terminal) {
        this.data = data;
        this.people = people;
        this.complaints = complaints;
        this.in = in;
        this.ink = ink;
        this.terminal = terminal;
    }

    /** The process's own streams. */
    public static Output standard() {
        boolean terminal = System.console() != null && !"dumb".equals(System.getenv("TERM"));
        Charset charset = terminal ? charset() : StandardCharsets.UTF_8;
        Ink ink = new Ink(
                terminal && colours(System.getenv()), charset.newEncoder().canEncode("✓✗→←·"));
        PrintStream out = new PrintStream(System.out, false, charset);
        return new Output(
                out, out, new PrintStream(System.err, true, charset), System.in, terminal ? ink : Ink.PLAIN, terminal);
    }

    /** A console of Windows has a charset of its own, which is not the default one. */
    private static Charset charset() {
        String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
        try {
            return name == null
                    ? Charset.forName(System.getProperty("native.encoding", "US-ASCII"))
                    : Charset.forName(name);
        } catch (UnsupportedCharsetException unknown) {
            return StandardCharsets.US_ASCII;
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
    public Ink ink() {
        return ink;
    }

    /** The same without drawing and colour, as {@code --plain} asks for. */
    public Output plain() {
        return new Output(data, people, complaints, in, Ink.PLAIN, false);
    }

    /** Standard input, for programs that read lines. */
    public InputStream in() {
        return in;
    }

    /** The same, with everything for people on standard error. */
    public Output peopleAside() {
        return new Output(data, complaints, complaints, in, Ink.PLAIN, false);
    }

    /** Lines for people. */
    public void say(List<String> lines) {
        lines.forEach(people::println);
        people.flush();
    }

    /** One line for people. */
    public void say(String line) {
        say(List.of(line));
    }

    /** A line for people that says what is wrong. */
    public void complain(String line) {
        complaints.println(line);
        complaints.flush();
    }

    /** One JSON document, a line. */
    public void json(String document) {
        data.println(document);
        data.flush();
    }

    /** Clears the terminal and shows these lines; in raw mode a line break needs its return. */
    public void redraw(List<String> lines) {
        data.print(CLEAR + String.join("\r\n", lines) + "\r\n");
        data.flush();
    }

    /** The same stream for a library that wants a writer. */
    public PrintWriter writer() {
        return new PrintWriter(people, true);
    }

    /** The stream of complaints for a library that wants a writer. */
    public PrintWriter complaintWriter() {
        return new PrintWriter(complaints, true);
    }
}

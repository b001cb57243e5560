package workbook.kit;

import java.util.List;
import java.util.regex.Pattern;

/** Asks what became of a program. */
public final class ProgramAssert {

    /** A line of a stack that is not the learner's. */
    private static final Pattern FOREIGN = Pattern.compile("\\s+(at (?!lesson)|[.]{3} \\d+ more)");

    private static final int LOOKS = 3;
    private static final int PAUSE_MILLIS = 15;

    private final Program program;

    ProgramAssert(Program program) {
        this.program = program;
    }

    /** It accepts connections on its port at 127.0.0.1. */
    public ProgramAssert listens() {
        if (!program.listens("127.0.0.1")) {
            throw fail(
                    "your program listens on 127.0.0.1, port " + program.port(),
                    program.running().alive() ? "nothing listens there" : "it has already ended");
        }
        return this;
    }

    /**
     * It keeps listening while its input is open. That cannot be awaited, only watched: a program that
     * stops the server as soon as it has started closes the port long before this returns.
     */
    public ProgramAssert keepsListening() {
        boolean opened = program.listens("127.0.0.1");
        boolean open = opened;
        for (int look = 0; open && look < LOOKS; look++) {
            Patience.pause(PAUSE_MILLIS);
            open = program.accepts("127.0.0.1");
        }
        if (!open) {
            // Whether it was seen to listen for a moment is chance; that it ends is not.
            boolean ends = opened
                    ? program.running().exitCode() >= 0
                    : !program.running().alive();
            throw fail(
                    "your program listens on 127.0.0.1, port " + program.port() + ", until its input ends",
                    ends ? "it has already ended" : "nothing listens there");
        }
        return this;
    }

    /** It cannot be reached at another address of this machine; where there is only one, that is so. */
    public ProgramAssert listensOnlyOnLoopback() {
        if (program.accepts("127.0.0.2")) {
            throw fail(
                    "your program listens on 127.0.0.1 and nowhere else",
                    "it can also be reached at 127.0.0.2: it listens on every address");
        }
        return this;
    }

    /** It ended by itself, with exit code 0, after its input ended or a line came. */
    public ProgramAssert ended() {
        int code = program.exitCode();
        if (code != 0) {
            throw fail(
                    "your program ends by itself when " + program.askedToEnd(),
                    code < 0 ? "it is still running" : "it ended with exit code " + code);
        }
        return this;
    }

    private Unmet fail(String wanted, String seen) {
        List<String> output = program.running().output().stream()
                .filter(line -> !FOREIGN.matcher(line).lookingAt())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        String said = output.isEmpty() ? "" : "; it printed: " + String.join(" / ", output);
        return program.lab()
                .run()
                .unmet(
                        wanted,
                        (seen + said)
                                .replace(":" + program.port(), ":PORT")
                                .replace("port " + program.port(), "its port"));
    }
}

package workbook.check.explain;

import java.util.List;
import java.util.Optional;
import workbook.check.explain.SourceFacts.Call;

/** A program with a server of its own: when it starts, where it listens, when it ends. */
final class ProgramDetector implements Detector {

    private static final String[] READS = {"read", "readLine", "nextLine", "next", "readAllBytes", "hasNextLine"};

    @Override
    public Optional<Cause> cause(Situation situation) {
        if (situation.got().startsWith("nobody listens there")) {
            return notThere(situation.source());
        }
        if (situation.got().startsWith("it is still running")) {
            return goesOn(situation);
        }
        return Optional.empty();
    }

    private static Optional<Cause> notThere(SourceFacts source) {
        List<Call> starts = source.calls("start", "startAsync");
        if (starts.isEmpty()) {
            return Optional.of(
                    Cause.of("The server is never started: nothing in your code calls `start`.", "Start the server."));
        }
        for (Call port : source.calls("setPort")) {
            String given = port.arguments().isEmpty() ? "" : port.arguments().get(0);
            if (given.matches("\\d+")) {
                return Optional.of(Cause.at(
                        port.line(),
                        "The server listens on the fixed port " + given + ", and not on the port in `args[0]`.",
                        "Take the port from `args[0]`."));
            }
        }
        return source.calls(READS).stream()
                .filter(read -> read.line() < starts.get(0).line())
                .findFirst()
                .map(read -> Cause.at(
                        read.line(),
                        "Your program waits for input before it starts the server, so nobody can connect until then.",
                        "Start the server first, then wait for the input."));
    }

    private static Optional<Cause> goesOn(Situation situation) {
        SourceFacts source = situation.source();
        Optional<Call> sleep = source.calls("sleep", "join", "await").stream().findFirst();
        boolean reads = !source.calls(READS).isEmpty();
        boolean stops = !source.calls("stop").isEmpty();
        if (situation.got().contains("it printed: Exception in thread \"main\"")) {
            String thrown =
                    situation.got().replaceFirst("(?s).*Exception in thread \"main\" (?:[\\w.]+\\.)?(\\w+).*", "$1");
            return Optional.of(Cause.of(
                    "`main` threw " + thrown
                            + ", and the server was not stopped: its threads keep the program running.",
                    "See at which line it was thrown, and stop the server on every way out."));
        }
        if (!reads && sleep.isPresent()) {
            return Optional.of(Cause.at(
                    sleep.get().line(),
                    "Your program waits with `" + sleep.get().words()
                            + "`, and never looks at its input: so it does not see" + " that the input has ended.",
                    "Read from System.in: it returns when a line comes, and at the end of the input."));
        }
        if (!reads && !stops) {
            return Optional.of(Cause.of(
                    "Your program neither waits for its input nor stops the server: the server's threads keep it running.",
                    "Read from System.in, then stop the server."));
        }
        return stops
                ? Optional.empty()
                : Optional.of(Cause.of(
                        "`main` comes to its end, and the server was not stopped: its threads keep the program running.",
                        "Stop the server after the input."));
    }
}

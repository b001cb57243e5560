package workbook.check.explain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program with a server of its own: when it starts, where it listens, when it ends. */
final class ProgramDetector implements Detector {

    private static final String[] READS = {"read", "readLine", "nextLine", "next", "readAllBytes", "hasNextLine"};
    private static final String[] WAITS = {"sleep", "join", "await"};
    private static final String[] STARTS = {"start", "startAsync"};

    private static final Pattern THREW =
            Pattern.compile("Exception in thread \"main\" ([\\w.$]+)(?:: (.*?))?(?= / |$)");
    private static final Pattern LINE = Pattern.compile("at lesson[\\w.$]+\\((\\w+\\.java):(\\d+)\\)");

    @Override
    public Optional<Cause> cause(Situation situation) {
        if (situation.got().startsWith("nothing listens there")) {
            return notThere(situation.source());
        }
        if (situation.got().startsWith("it is still running")) {
            return goesOn(situation);
        }
        if (situation.got().startsWith("it has already ended")) {
            return endsTooEarly(situation);
        }
        if (situation.got().startsWith("it ended with exit code")) {
            return threw(situation.got(), ".");
        }
        return Optional.empty();
    }

    /** What ended {@code main}, and where. */
    private static Optional<Cause> threw(String got, String then) {
        Matcher thrown = THREW.matcher(got);
        if (!thrown.find()) {
            return Optional.empty();
        }
        String type = thrown.group(1).replaceFirst(".*[.$]", "");
        String message = thrown.group(2) == null ? "" : " (" + Wording.shortened(thrown.group(2)) + ")";
        Matcher line = LINE.matcher(got);
        boolean known = line.find();
        return Optional.of(Cause.at(
                CauseKind.MAIN_THREW,
                known ? Integer.parseInt(line.group(2)) : 0,
                "`main` threw " + type + message + (known ? " at " + line.group(1) + ":" + line.group(2) : "") + then,
                "Check what can throw there."));
    }

    private static Optional<Cause> endsTooEarly(Situation situation) {
        SourceFacts source = situation.source();
        Optional<Cause> late = portSetTooLate(source);
        if (late.isPresent() && situation.got().contains("out of range:-1")) { // it was never set
            return late;
        }
        Optional<Cause> threw = threw(situation.got(), ", and the program ended there.");
        if (threw.isPresent()) {
            return threw;
        }
        if (source.calls(STARTS).isEmpty()) {
            return Optional.of(neverStarted());
        }
        List<Call> stops = source.calls("stop");
        boolean waits =
                Stream.of(READS, WAITS).anyMatch(names -> !source.calls(names).isEmpty());
        return stops.isEmpty() || waits
                ? Optional.empty()
                : Optional.of(Cause.at(
                        CauseKind.STOPPED_TOO_EARLY,
                        stops.get(0).line(),
                        "The server is stopped as soon as it is started: nothing in between waits for the input.",
                        "Read from `System.in` before you stop it."));
    }

    /** A server copies its configuration when it is made. */
    private static Optional<Cause> portSetTooLate(SourceFacts source) {
        int made = source.lineOf("new RepairedServer(", "new SocketIOServer(");
        return source.calls("setPort").stream()
                .filter(call -> made > 0 && call.line() > made)
                .findFirst()
                .map(call -> Cause.at(
                        CauseKind.OTHER_PORT,
                        call.line(),
                        "The port is set in line " + call.line() + ", but the server was already made in line " + made
                                + " and copied the configuration as it was then.",
                        "Set the port before you make the server."));
    }

    private static Cause neverStarted() {
        return Cause.of(
                CauseKind.NOT_STARTED,
                "The server is never started: nothing in your code calls `start`.",
                "Start the server.");
    }

    private static Optional<Cause> notThere(SourceFacts source) {
        List<Call> starts = source.calls(STARTS);
        if (starts.isEmpty()) {
            return Optional.of(neverStarted());
        }
        if (source.calls("setPort").isEmpty()) {
            return Optional.of(Cause.of(
                    CauseKind.OTHER_PORT,
                    "Nothing in your code calls `setPort`, so the server does not listen on the port in `args[0]`.",
                    "Set the port before the server is made."));
        }
        for (Call port : source.calls("setPort")) {
            String given = port.arguments().isEmpty() ? "" : port.arguments().get(0);
            if (given.matches("\\d+")) {
                return Optional.of(Cause.at(
                        CauseKind.OTHER_PORT,
                        port.line(),
                        "The server listens on the fixed port " + given + ", not on the port in `args[0]`.",
                        "Take the port from `args[0]`."));
            }
        }
        return source.calls(READS).stream()
                .filter(read -> read.line() < starts.get(0).line())
                .findFirst()
                .map(read -> Cause.at(
                        CauseKind.STARTED_TOO_LATE,
                        read.line(),
                        "Your program waits for input before it starts the server, so nobody can connect until then.",
                        "Start the server first, then wait for the input."));
    }

    private static Optional<Cause> goesOn(Situation situation) {
        SourceFacts source = situation.source();
        Optional<Call> sleep = source.calls(WAITS).stream().findFirst();
        boolean reads = !source.calls(READS).isEmpty();
        boolean stops = !source.calls("stop").isEmpty();
        Optional<Call> asks = source.calls("available").stream().findFirst();
        Optional<Cause> threw =
                threw(situation.got(), ", and the server was not stopped: its threads keep the program running.");
        if (threw.isPresent()) {
            return threw;
        }
        if (!reads && asks.isPresent()) {
            return Optional.of(Cause.at(
                    CauseKind.NOT_STOPPED,
                    asks.get().line(),
                    "`" + asks.get().words()
                            + "` is 0 while nothing is typed, and also at the end of the input, so"
                            + " your program does not notice that the input has ended.",
                    "Read from `System.in`: that returns when a line comes, and at the end of the input."));
        }
        if (!reads && sleep.isPresent()) {
            return Optional.of(Cause.at(
                    CauseKind.NOT_STOPPED,
                    sleep.get().line(),
                    "Your program waits with `" + sleep.get().words()
                            + "` but never reads its input, so it does not notice that the input has ended.",
                    "Read from `System.in`: that returns when a line comes, and at the end of the input."));
        }
        if (!reads && !stops) {
            return Optional.of(Cause.of(
                    CauseKind.NOT_STOPPED,
                    "Your program neither waits for its input nor stops the server: the server's threads keep it running.",
                    "Read from `System.in`, then stop the server."));
        }
        boolean readsBeside = source.calls(READS).stream().allMatch(Call::later);
        if (stops && !reads) {
            return Optional.of(Cause.at(
                    CauseKind.NOT_STOPPED,
                    source.calls("stop").get(0).line(),
                    "Your code does not read its input, so it does not notice that the input has ended and that it"
                            + " should stop.",
                    "Read from `System.in`, then stop the server."));
        }
        if (stops && readsBeside && source.calls(STARTS).size() == 1) {
            return Optional.of(Cause.at(
                    CauseKind.NOT_STOPPED,
                    source.calls(READS).get(0).line(),
                    "The thread that reads the input is made but never started.",
                    "Start the thread, or read the input in `main`."));
        }
        return stops
                ? Optional.empty()
                : Optional.of(Cause.of(
                        CauseKind.NOT_STOPPED,
                        "`main` ends without stopping the server, whose threads keep the program running.",
                        "Stop the server after the input."));
    }
}

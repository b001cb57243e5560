package workbook.check.explain;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.SourceText;
import workbook.check.workshop.TestRun;
import workbook.check.workshop.ThrownCause;
import workbook.kit.Frame;
import workbook.kit.Row;

/**
 * A recorded test, written by hand: a line for each packet, such as {@code ada> connect},
 * {@code ada> say "hi"}, {@code grace< said "hi"}, {@code ada? price "tea"} for an event that asks, and
 * {@code ada! 3} for what it is answered. {@code ada- } is the end of its connection without a packet, {@code - 10 s
 * pass} what no packet shows either.
 */
final class Recording {

    private final List<Frame> frames = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable String thrown;
    private final List<ThrownCause> causes = new ArrayList<>();
    private @Nullable String expected = "something";
    private @Nullable String got = "something else";

    static Recording of(String... lines) {
        var recording = new Recording();
        Stream.of(lines).forEach(recording::add);
        return recording;
    }

    private void add(String line) {
        int sign = line.replaceFirst("[<>?!-].*", "").length();
        String who = line.substring(0, sign);
        String rest = line.substring(sign + 1).strip();
        if (line.charAt(sign) == '-') {
            frames.add(new Frame(who, true, who.isEmpty() ? "TEST" : "CUT", "", null, null, List.of(), rest));
            return;
        }
        List<String> words = List.of(rest.split(" (?=[\"\\d\\[{tfn])"));
        boolean sent = line.charAt(sign) == '>' || line.charAt(sign) == '?';
        boolean asks = line.charAt(sign) == '?' || line.charAt(sign) == '!';
        boolean connects = rest.equals("connect") || rest.equals("disconnect");
        String type = line.charAt(sign) == '!' ? "ACK" : connects ? rest.toUpperCase(java.util.Locale.ROOT) : "EVENT";
        List<String> data = type.equals("ACK") ? (rest.isEmpty() ? List.of() : words) : words.subList(1, words.size());
        frames.add(new Frame(
                who, sent, type, "/chat", asks ? 1L : null, type.equals("EVENT") ? words.get(0) : null, data, line));
    }

    /** And a frame of that text, as a client of any kind sends it. */
    Recording sends(String who, String raw) {
        frames.add(new Frame(who, true, "PONG", "", null, null, List.of(), raw));
        return this;
    }

    /** The same frames, each with the text that it has on the wire. */
    Recording asOnTheWire() {
        frames.replaceAll(frame -> new Frame(
                frame.client(),
                frame.sent(),
                frame.type(),
                "/",
                frame.ackId(),
                frame.event(),
                frame.data(),
                frame.type().equals("CONNECT")
                        ? "40"
                        : "42[\"" + frame.event() + "\"," + String.join(",", frame.data()) + "]"));
        return this;
    }

    /** The failed assertion was about that one. */
    Recording missed(String who, String expects, String... heard) {
        rows.add(new Row(who, List.of(heard), expects, true));
        return this;
    }

    Recording noted(String note) {
        notes.add(note);
        return this;
    }

    Recording says(String wanted, String was) {
        expected = wanted;
        got = was;
        return this;
    }

    /** An assertion failed that is none of the kit's. */
    Recording thrown(String failure) {
        thrown = failure;
        expected = null;
        got = null;
        return this;
    }

    /** The judged code threw that at that line. */
    Recording threw(String what, String line) {
        causes.add(new ThrownCause(what, line));
        return this;
    }

    TestRun test() {
        return new TestRun(
                "a_test",
                1,
                TestRun.Outcome.UNMET,
                thrown,
                causes,
                expected,
                got,
                rows,
                frames,
                notes,
                List.of(),
                List.of());
    }

    /** What a detector is asked: this run beside the solution's. */
    Situation beside(Recording solution, String source, String solutionsSource) {
        return Situation.of(
                test(),
                Trace.of(solution.test()),
                Recording.facts(source),
                Recording.facts(solutionsSource),
                "",
                SourceFacts.NONE);
    }

    /** The facts of a file with this text. */
    static SourceFacts facts(String text) {
        return SourceFacts.of(SourceText.of(URI.create("memory:///A.java"), text));
    }
}

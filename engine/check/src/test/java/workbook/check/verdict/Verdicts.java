package workbook.check.verdict;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.kit.Frame;
import workbook.kit.Prediction;
import workbook.kit.Row;

/** Verdicts for the tests of screens. */
public final class Verdicts {

    private static final TestResult HEARD = new TestResult(
            "a word is heard by everybody else",
            1,
            Status.PASSED,
            List.of(),
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null);

    private Verdicts() {}

    public static Verdict passed() {
        return verdict(Status.PASSED, 3, 1, 40, List.of(HEARD), "", List.of());
    }

    /** A prediction that is wrong; what was heard is withheld. */
    public static Verdict mispredicted() {
        var predicted = new Predicted(
                List.of(Prediction.ofLines(List.of("a"), List.of("b"))),
                List.of(),
                "Decide again.",
                new Predicted.Withheld(
                        List.of(new Row("ada", List.of("said \"hi\""), null, false)), List.of(), List.of(), ""),
                List.of());
        var test = new TestResult(
                "the log is as predicted",
                1,
                Status.FAILED,
                List.of(),
                "the prediction matches what happens",
                "Line 1 (\"a\") is wrong.",
                null,
                "Decide again.",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                predicted);
        return verdict(Status.FAILED, 0, 1, 40, List.of(test), "", List.of());
    }

    public static Verdict leaky() {
        List<Frame> frames = List.of(
                frame("ada", true, "CONNECT", null),
                frame("ada", false, "PING", null),
                frame("ada", true, "EVENT", "say"),
                frame("ada", false, "EVENT", "said"),
                frame("grace", false, "EVENT", "said"));
        return leaky(frames.subList(1, 5), "said: hi\n");
    }

    /** With a cause that takes many words, and values that are wider than any column. */
    public static Verdict wordy() {
        TestResult failed = leaky().tests().get(1);
        var row = new Row(
                "grace of the second table",
                List.of("said \"" + "a long word, ".repeat(12) + "\""),
                "said {\"from\":\"ada\",\"text\":\"" + "x".repeat(90) + "\"}",
                true);
        var test = new TestResult(
                failed.name(),
                failed.step(),
                failed.status(),
                failed.causes(),
                failed.expected(),
                failed.got(),
                "Your server sends `said` with the operations of the whole namespace, and the speaker is one of its"
                        + " clients: so ada hears her own line. The form of sendEvent with the client after the name"
                        + " sends to everybody except this client. It is the argument after the event's name, before"
                        + " the data; behind the data, it would be one of the data and could not be sent.",
                "In exercises/src/main/java/lesson02_chat/Relay.java:12, look at what is sent to, and give `sendEvent`"
                        + " the client that it must leave out.",
                List.of(row, failed.rows().get(0), failed.rows().get(1)),
                failed.frames(),
                failed.notes(),
                failed.lines(),
                null,
                null);
        List<TestResult> tests =
                List.of(leaky().tests().get(0), test, leaky().tests().get(2));
        return verdict(Status.FAILED, 0, 2, 61, tests, "said: hi\n", List.of());
    }

    /** A listener that throws for two events at one line, and another one somewhere else. */
    public static Verdict throwing() {
        var test = new TestResult(
                "the price is shown",
                1,
                Status.FAILED,
                List.of(),
                "server hears price",
                "server heard nothing",
                "Your listener threw NumberFormatException at Shop.java:20: For input string: \"tea\".",
                null,
                List.of(),
                List.of(),
                List.of(
                        "a listener ended with java.lang.NumberFormatException: For input string: \"tea\", at"
                                + " Shop.java:20",
                        "a listener ended with java.lang.NumberFormatException: For input string: \"coffee\", at"
                                + " Shop.java:20",
                        "a listener ended with java.lang.NumberFormatException, at Shop.java:30",
                        "thread EventThread ended with java.lang.NumberFormatException, at Shop.java:30"),
                List.of(),
                null,
                null);
        return verdict(Status.FAILED, 0, 1, 61, List.of(test), "", List.of());
    }

    public static Verdict talkative() {
        var frames = new ArrayList<Frame>();
        for (int i = 0; i < 9; i++) {
            frames.add(frame("ada", true, "CONNECT", null));
            frames.add(frame("ada", true, "EVENT", "say"));
            frames.add(frame("ada", false, "EVENT", "said"));
            frames.add(frame("alan", false, "EVENT", "said"));
        }
        return leaky(frames, "");
    }

    public static Verdict printing(String output) {
        return leaky(List.of(), output);
    }

    public static Verdict syntaxError() {
        var error = new CompileError("Relay.java", 3, 6, "';' expected", "int a", null, null);
        return verdict(Status.DID_NOT_COMPILE, 0, 1, 40, List.of(), "", List.of(error));
    }

    public static Verdict explainedError() {
        var error = new CompileError(
                "Relay.java",
                3,
                8,
                "cannot find symbol\n  symbol:   method sendEvent(String,String)",
                "    chat.sendEvent(\"said\", line);",
                "`chat` is a namespace; it has no `sendEvent`. `client` has one.",
                "Relay.java:3: Write `client.sendEvent(...)`.");
        var second = new CompileError("Relay.java", 9, 1, "it follows", "", null, null);
        return verdict(Status.DID_NOT_COMPILE, 0, 1, 40, List.of(), "", List.of(error, second));
    }

    /** Its test lets time pass between two packets. */
    public static Verdict leakyLater() {
        return leaky(
                List.of(
                        frame("ada", true, "EVENT", "say"),
                        new Frame("", true, "TEST", "", null, null, List.of(), "10 s pass"),
                        frame("grace", false, "EVENT", "said")),
                "");
    }

    private static Verdict leaky(List<Frame> frames, String output) {
        var failed = new TestResult(
                "the speaker hears nothing",
                1,
                Status.FAILED,
                List.of(),
                "ada hears nothing",
                "ada heard said \"hi\"",
                "Your server sends to everyone in the room, and ada, who said it, is one of them.",
                "Relay.java:12: leave the speaker out.",
                List.of(
                        new Row("ada", List.of("said \"hi\""), "nothing", true),
                        new Row("grace", List.of("said \"hi\""), "said \"hi\"", false)),
                frames,
                List.of("An event that nobody handles: shout."),
                List.of("Relay.java:12"),
                new TestResult.Place("exercises/src/main/java/lesson02_chat/Relay.java", 12),
                null);
        var later = new TestResult(
                "a later step",
                2,
                Status.FAILED,
                List.of(),
                "x",
                "y",
                null,
                "z",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
        return verdict(Status.FAILED, 0, 2, 61, List.of(HEARD, failed, later), output, List.of());
    }

    private static Verdict verdict(
            Status status,
            int points,
            int steps,
            long millis,
            List<TestResult> tests,
            String output,
            List<CompileError> errors) {
        return new Verdict(
                "lesson02_chat/Relay",
                status,
                points,
                3,
                1,
                steps,
                tests,
                null,
                null,
                42,
                millis,
                "workshop",
                "sha256:1",
                "sha256:2",
                output,
                errors,
                null);
    }

    private static Frame frame(String client, boolean sent, String type, @Nullable String event) {
        List<String> data = event == null ? List.of() : List.of("\"hi\"");
        String raw = event == null ? "40" : "42[\"" + event + "\",\"hi\"]";
        return new Frame(client, sent, type, "/chat", null, event, data, raw);
    }
}

package workbook.check.workshop;

import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.kit.Frame;
import workbook.kit.Row;

/**
 * How one test went.
 *
 * @param method the test's method, such as {@code the_speaker_hears_nothing}
 * @param step from 1
 * @param thrown what it threw, such as {@code java.lang.IllegalStateException: closed}, or null
 * @param causes what was thrown, outermost first, each with its line; empty for an unmet expectation
 * @param asked what an unmet expectation asked, or null
 * @param seen what was there instead, or null
 * @param lines the judged classes' lines in the stack of what was thrown, innermost first
 */
public record TestRun(
        String method,
        int step,
        Outcome outcome,
        @Nullable String thrown,
        List<Cause> causes,
        @Nullable String asked,
        @Nullable String seen,
        List<Row> rows,
        List<Frame> frames,
        List<String> notes,
        List<String> lines) {

    /** How a test can end while its JVM lives on. */
    public enum Outcome {
        PASSED,
        /** An expectation was not met. */
        UNMET,
        /** Something else was thrown. */
        THREW,
        /** A stack overflow, or a class that could not be initialised. */
        BROKE,
        /** Nothing can be said. */
        UNSTABLE
    }

    void write(Wire wire) {
        wire.text(method);
        wire.number(step);
        wire.text(outcome.name());
        wire.text(thrown);
        wire.list(causes, cause -> {
            wire.text(cause.thrown());
            wire.text(cause.line());
        });
        wire.text(asked);
        wire.text(seen);
        wire.list(rows, row -> write(wire, row));
        wire.list(frames, frame -> write(wire, frame));
        wire.list(notes, wire::text);
        wire.list(lines, wire::text);
    }

    static TestRun read(Wire wire) {
        return new TestRun(
                wire.text(),
                wire.number(),
                Outcome.valueOf(wire.text()),
                wire.textOrNull(),
                wire.list(() -> new Cause(wire.text(), wire.textOrNull())),
                wire.textOrNull(),
                wire.textOrNull(),
                wire.list(() -> row(wire)),
                wire.list(() -> frame(wire)),
                wire.list(wire::text),
                wire.list(wire::text));
    }

    private static void write(Wire wire, Row row) {
        wire.text(row.who());
        wire.list(row.heard(), wire::text);
        wire.text(row.asked());
    }

    private static Row row(Wire wire) {
        return new Row(wire.text(), wire.list(wire::text), wire.textOrNull());
    }

    private static void write(Wire wire, Frame frame) {
        wire.text(frame.client());
        wire.flag(frame.sent());
        wire.text(frame.type());
        wire.text(frame.namespace());
        wire.text(frame.ackId() == null ? null : frame.ackId().toString());
        wire.text(frame.event());
        wire.list(frame.data(), wire::text);
        wire.text(frame.raw());
    }

    private static Frame frame(Wire wire) {
        String client = wire.text();
        boolean sent = wire.flag();
        String type = wire.text();
        String namespace = wire.text();
        String ack = wire.textOrNull();
        Long ackId = ack == null ? null : Long.valueOf(ack);
        String event = wire.textOrNull();
        List<String> data = wire.list(wire::text);
        return new Frame(client, sent, type, namespace, ackId, event, data, wire.text());
    }
}

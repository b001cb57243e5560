package workbook.check.screen;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.check.verdict.CompileError;
import workbook.check.verdict.Status;
import workbook.check.verdict.TestResult;
import workbook.check.verdict.Verdict;
import workbook.kit.Frame;

/** A verdict in sentences, for screen readers and logs: no columns, no signs, no colour. */
public final class VerdictSentences {

    private static final int OUTPUT_LINES = 40;

    private final List<String> lines = new ArrayList<>();

    private VerdictSentences() {}

    /** The sentences, a line each. */
    public static List<String> lines(Verdict verdict) {
        var sentences = new VerdictSentences();
        sentences.lines.add(verdict.exercise() + " " + VerdictScreen.headline(verdict) + ".");
        sentences.tests(verdict);
        verdict.errors().stream().limit(1).forEach(sentences::error);
        sentences.say("Reason", verdict.reason());
        sentences.lines.addAll(PredictionTable.sentences(verdict));
        VerdictScreen.firstFailure(verdict).ifPresent(sentences::failure);
        VerdictScreen.notes(verdict).forEach(note -> sentences.say("Note", note));
        sentences.output(verdict);
        return List.copyOf(sentences.lines);
    }

    private void tests(Verdict verdict) {
        for (TestResult test : verdict.tests()) {
            if (test.step() <= verdict.step()) {
                String how = test.status() == Status.PASSED ? "Passed" : capital(VerdictScreen.words(test.status()));
                String step = verdict.steps() > 1 ? ", step " + test.step() : "";
                lines.add(how + step + ": " + Text.clean(test.name()) + ".");
            }
        }
    }

    private void error(CompileError error) {
        String line = error.line() > 0 ? ", line " + error.line() : "";
        lines.add("The compiler says of " + error.file() + line + ": " + Text.clean(VerdictScreen.said(error)));
        if (!error.source().isBlank()) {
            lines.add("That line is: " + Text.clean(error.source().strip()));
        }
        say("Means", error.means());
        say("Next", error.next());
    }

    private void failure(TestResult test) {
        say("Expected", test.expected());
        say("Got", test.got());
        lines.addAll(DeliveryTable.sentences(test.rows()));
        Wire.telling(test, Wire.MOST).forEach(frame -> lines.add(sentence(frame)));
        say("Means", test.means());
        say("Next", test.next());
    }

    private static String sentence(Frame frame) {
        String way = frame.sent() ? " sent to the server: " : " was sent by the server: ";
        return frame.client() + way + Text.cut(Wire.decoded(frame), 400) + ".";
    }

    private void output(Verdict verdict) {
        List<String> printed = VerdictScreen.printed(verdict, OUTPUT_LINES);
        if (!printed.isEmpty()) {
            lines.add("Your program printed:");
            lines.addAll(printed);
        }
    }

    private void say(String label, @Nullable String text) {
        if (text != null) {
            lines.add(label + ": " + Text.clean(text).replace('\n', ' '));
        }
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}

package workbook.screen;

import java.util.List;
import workbook.check.verdict.CompileError;
import workbook.check.verdict.Predicted.Compared;
import workbook.kit.Frame;
import workbook.kit.Row;

/**
 * A piece of what there is to say, as data.
 *
 * <p>How it looks, and where its lines end, is for the view to say: {@link Layout} for a terminal,
 * {@link Sentences} for a screen reader.
 */
public sealed interface Block {

    /** How something ended, in a sentence. */
    record Result(boolean good, String text) implements Block {}

    /** What there is to say to an answer. */
    record Feedback(boolean right, String text) implements Block {}

    /** What follows, in a few words. */
    record Heading(String text) implements Block {}

    /** Prose in the form of {@link workbook.course.PageText}: a line a paragraph. */
    record Prose(String text) implements Block {}

    /** Sentences with labels, such as what it means and what is next. */
    record Facts(List<Fact> facts) implements Block {

        /** One fact: {@code Facts.of("next", "Look at …")}. */
        public static Facts of(String label, String text) {
            return new Facts(List.of(new Fact(label, text)));
        }
    }

    /** One of them. */
    record Fact(String label, String text) {}

    /** The tests, by step; {@code open} is the first step that is not passed. */
    record Tests(int open, int steps, List<Test> tests) implements Block {}

    /** One of them; {@code how} it ended, such as {@code passed} or {@code timed out}. */
    record Test(int step, String name, boolean passed, String how) {}

    /** What the compiler says. */
    record CompilerError(CompileError error) implements Block {}

    /** What each client heard, and which clients should have heard it. */
    record Deliveries(List<Row> rows) implements Block {}

    /** What was predicted first, beside what happened. */
    record Predictions(List<Compared> lines) implements Block {}

    /** What crossed the wire: the packets that tell most, and all of them. */
    record Packets(List<Frame> telling, List<Frame> all) implements Block {}

    /** Lines of a program, from its output or its source, as they are. */
    record ProgramText(String title, List<String> lines) implements Block {}

    /** The last lines of a program that runs; the one at the end is new. */
    record ProgramOutput(List<String> lines) implements Block {}

    /** A unified difference. */
    record Patch(List<String> lines) implements Block {}

    /** The options of a question; each is chosen with its letter. */
    record Options(List<Option> options) implements Block {}

    /** One of them. */
    record Option(char letter, String text) {}

    /** The course and how far the learner is. */
    record CourseList(CourseTable table) implements Block {}

    /** Prose of one paragraph or more. */
    static List<Block> prose(String text) {
        return List.of(new Prose(text));
    }
}

package workbook.check.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.kit.Frame;
import workbook.kit.Row;

/**
 * How one test ended, and what was seen.
 *
 * @param name the test's name as a sentence, such as {@code the speaker hears nothing}
 * @param step the step it belongs to, from 1
 * @param asked what was asked, one line; null if it passed
 * @param seen what happened instead, one line; null if it passed
 * @param means what the known mistake's text says; null if none was recognised
 * @param next what to do now, one step, with file and line; null if it passed
 * @param rows who heard what
 * @param frames every packet of every client
 * @param notes what went wrong beside the test: exceptions in handlers, events nobody handles
 * @param lines the lines of the learner's file that the failure touches, as {@code File.java:12}
 */
public record TestResult(
        String name,
        int step,
        Status status,
        @Nullable String asked,
        @Nullable String seen,
        @Nullable String means,
        @Nullable String next,
        List<Row> rows,
        List<Frame> frames,
        List<String> notes,
        List<String> lines) {

    TestResult meaning(String text) {
        return new TestResult(name, step, status, asked, seen, text, next, rows, frames, notes, lines);
    }
}

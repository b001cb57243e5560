package workbook.check.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import workbook.check.verdict.CompileError;
import workbook.check.verdict.Status;
import workbook.check.verdict.TestResult;
import workbook.check.verdict.Verdict;

/** A verdict as a screen: the tests by step, then what the first failure says. */
public final class VerdictScreen {

    /** How much is shown of what a screen without room can do without. */
    private record Detail(int frames, int printed) {}

    private static final List<Detail> DETAILS = List.of(new Detail(12, 12), new Detail(6, 4), new Detail(0, 2));

    private final Verdict verdict;
    private final Ink ink;
    private final Detail detail;
    private final List<String> lines = new ArrayList<>();

    private VerdictScreen(Verdict verdict, Ink ink, Detail detail) {
        this.verdict = verdict;
        this.ink = ink;
        this.detail = detail;
    }

    /** The lines of the screen, at most 80 columns of prose each. */
    public static List<String> lines(Verdict verdict, Ink ink) {
        return lines(verdict, ink, Integer.MAX_VALUE);
    }

    /** The same with fewer packets and less output where {@code room} lines do not hold them. */
    public static List<String> lines(Verdict verdict, Ink ink, int room) {
        List<String> lines = List.of();
        for (Detail detail : DETAILS) {
            lines = new VerdictScreen(verdict, ink, detail).all();
            if (lines.size() <= room) {
                return lines;
            }
        }
        return lines;
    }

    private List<String> all() {
        headline();
        steps();
        errors();
        reason();
        predicted();
        firstFailure(verdict).ifPresent(test -> lines.addAll(FailureLines.of(test, ink, detail.frames())));
        notes();
        output();
        return List.copyOf(lines);
    }

    /** The first test that did not pass, in the order of steps. */
    static Optional<TestResult> firstFailure(Verdict verdict) {
        return verdict.tests().stream()
                .filter(test -> test.status() != Status.PASSED)
                .min((a, b) -> Integer.compare(a.step(), b.step()));
    }

    /** Such as {@code not passed: step 1 of 2, 0 of 3 points}. */
    static String headline(Verdict verdict) {
        String points = verdict.points() + " of " + verdict.maxPoints() + " points";
        if (verdict.passed()) {
            return "passed: " + points + ", " + verdict.wallMillis() + " ms";
        }
        String step = verdict.steps() > 1 ? "step " + verdict.step() + " of " + verdict.steps() + ", " : "";
        return words(verdict.status()) + ": " + step + points + ", " + verdict.wallMillis() + " ms";
    }

    static String words(Status status) {
        return status == Status.FAILED
                ? "not passed"
                : status.json().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private void headline() {
        String text = headline(verdict);
        lines.add((verdict.passed() ? ink.tick() : ink.cross()) + " "
                + (verdict.passed() ? ink.good(text) : ink.bad(text)));
    }

    private void steps() {
        int last = verdict.tests().stream().mapToInt(TestResult::step).max().orElse(0);
        for (int step = 1; step <= last; step++) {
            step(step, last);
        }
    }

    private void step(int step, int last) {
        if (last > 1) {
            lines.add(ink.faint("  Step " + step + (step > verdict.step() ? ": after step " + verdict.step() : "")));
        }
        if (step <= verdict.step()) {
            verdict.tests().stream().filter(test -> test.step() == step).forEach(this::test);
        }
    }

    private void test(TestResult test) {
        String mark = test.status() == Status.PASSED ? ink.tick() : ink.cross();
        String how = test.status() == Status.PASSED || test.status() == Status.FAILED
                ? ""
                : " (" + words(test.status()) + ")";
        lines.add("  " + mark + " " + Text.cut(test.name(), 74) + how);
    }

    private void errors() {
        verdict.errors().stream().limit(1).forEach(this::error); // the others may only follow from it
    }

    private void error(CompileError error) {
        lines.add("");
        String where = error.line() > 0 ? error.file() + ":" + error.line() : error.file();
        lines.addAll(Text.labelled(where + "  ", said(error)));
        if (!error.source().isBlank()) {
            lines.add("    " + Text.clean(error.source().stripTrailing()));
            if (error.column() > 0) {
                lines.add("    " + " ".repeat(before(error).length()) + ink.bad("^"));
            }
        }
        if (error.means() != null && error.next() != null) {
            lines.add("");
            lines.addAll(Text.labelled("means     ", error.means()));
            lines.addAll(Text.labelled("next      ", error.next()));
        }
    }

    /** The compiler's words; where the cause is told, the first line of them is enough. */
    static String said(CompileError error) {
        return error.means() == null
                ? error.message()
                : error.message().lines().findFirst().orElse("");
    }

    private static String before(CompileError error) {
        int end = (int) Math.min(error.column() - 1, error.source().length());
        return Text.clean(error.source().substring(0, end));
    }

    private void reason() {
        if (verdict.reason() != null) {
            lines.add("");
            lines.addAll(Text.wrap(verdict.reason(), Text.WIDTH));
        }
    }

    private void predicted() {
        List<String> table = PredictionTable.lines(verdict, ink);
        if (!table.isEmpty()) {
            lines.add("");
            lines.addAll(table);
        }
    }

    private void notes() {
        List<String> notes = notes(verdict);
        if (!notes.isEmpty()) {
            lines.add("");
            notes.forEach(note -> lines.addAll(Text.labelled("note      ", note)));
        }
    }

    /** What went wrong beside the tests: the first failure's notes, or all where everything passed. */
    static List<String> notes(Verdict verdict) {
        return firstFailure(verdict)
                .map(TestResult::notes)
                .orElseGet(() -> verdict.tests().stream()
                        .flatMap(test -> test.notes().stream())
                        .distinct()
                        .limit(5)
                        .toList());
    }

    private void output() {
        List<String> printed = printed(verdict, detail.printed());
        if (!printed.isEmpty()) {
            lines.add("");
            lines.add("          " + ink.faint("your program printed"));
            printed.forEach(line -> lines.add("          " + line));
        }
    }

    /** The learner's own output: its first lines, and how many more there were. */
    static List<String> printed(Verdict verdict, int most) {
        if (verdict.output().isBlank()) {
            return List.of();
        }
        List<String> all = Text.clean(verdict.output().stripTrailing()).lines().toList();
        var shown = new ArrayList<String>();
        all.stream().limit(most).forEach(line -> shown.add(Text.cut(line, 73)));
        if (all.size() > most) {
            shown.add("... and " + (all.size() - most) + " more lines");
        }
        return shown;
    }
}

package workbook.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.check.verdict.CompileError;
import workbook.check.verdict.Predicted;
import workbook.check.verdict.Status;
import workbook.check.verdict.TestResult;
import workbook.check.verdict.ThrownAt;
import workbook.check.verdict.Verdict;
import workbook.terminal.Text;

/**
 * What there is to say of a verdict: how it ended, the cause and the next step, what was expected and
 * got, who heard what, and in the end the packets.
 */
public final class VerdictBlocks {

    private static final int OUTPUT_LINES = 40;
    private static final int MOST_NOTES = 5;

    private final Verdict verdict;
    private final List<Block> blocks = new ArrayList<>();

    private VerdictBlocks(Verdict verdict) {
        this.verdict = verdict;
    }

    /** The most important first. */
    public static List<Block> of(Verdict verdict) {
        var all = new VerdictBlocks(verdict);
        all.cause();
        all.output();
        all.tests();
        all.packets();
        return List.copyOf(all.blocks);
    }

    /** For a terminal that scrolls: what is on the screen at the end is why an answer did not pass. */
    public static List<Block> causeLast(Verdict verdict) {
        if (verdict.passed()) {
            return of(verdict);
        }
        var all = new VerdictBlocks(verdict);
        all.packets();
        all.tests();
        all.output();
        all.cause();
        return List.copyOf(all.blocks);
    }

    private void cause() {
        Optional<TestResult> failed = firstFailure();
        blocks.add(new Block.Result(verdict.passed(), headline(verdict)));
        if (verdict.reason() != null) {
            blocks.add(new Block.Prose(verdict.reason()));
        }
        verdict.errors().stream().limit(1).forEach(this::error); // the others may only follow from it
        failed.ifPresent(this::failure);
        facts(notes().stream().map(note -> new Block.Fact("note", note)).toList());
        failed.filter(test -> !test.rows().isEmpty()).ifPresent(test -> blocks.add(new Block.Deliveries(test.rows())));
        List<Predicted.Compared> predictions = PredictionTable.of(verdict);
        if (!predictions.isEmpty()) {
            blocks.add(new Block.Predictions(predictions));
        }
    }

    private void error(CompileError error) {
        facts(known("means", error.means(), "next", error.next()));
        blocks.add(new Block.CompilerError(error));
    }

    private void failure(TestResult test) {
        blocks.add(new Block.Tests(test.step(), 1, List.of(one(test))));
        facts(known("means", test.means(), "next", test.next()));
        facts(known("expected", test.expected(), "got", test.got()));
    }

    private static List<Block.Fact> known(String label, @Nullable String text, String other, @Nullable String more) {
        var facts = new ArrayList<Block.Fact>();
        if (text != null) {
            facts.add(new Block.Fact(label, text));
        }
        if (more != null) {
            facts.add(new Block.Fact(other, more));
        }
        return facts;
    }

    private void facts(List<Block.Fact> facts) {
        if (!facts.isEmpty()) {
            blocks.add(new Block.Facts(facts));
        }
    }

    private void packets() {
        firstFailure().ifPresent(test -> {
            List<workbook.kit.Frame> all = TellingPackets.above(test.frames());
            if (!all.isEmpty()) {
                blocks.add(new Block.Packets(TellingPackets.telling(test), all));
            }
        });
    }

    /** The others: the one that the failure is about is told with its cause. */
    private void tests() {
        Optional<TestResult> failed = firstFailure();
        List<Block.Test> tests = verdict.tests().stream()
                .filter(test -> failed.filter(test::equals).isEmpty())
                .map(VerdictBlocks::one)
                .toList();
        if (!tests.isEmpty()) {
            blocks.add(new Block.Tests(verdict.step(), verdict.steps(), tests));
        }
    }

    private static Block.Test one(TestResult test) {
        return new Block.Test(test.step(), test.name(), test.status() == Status.PASSED, words(test.status()));
    }

    /** The first test that did not pass, in the order of steps. */
    private Optional<TestResult> firstFailure() {
        return verdict.tests().stream()
                .filter(test -> test.status() != Status.PASSED)
                .min((a, b) -> Integer.compare(a.step(), b.step()));
    }

    /** Such as {@code not passed: step 1 of 2, 0 of 3 points, 61 ms}. */
    static String headline(Verdict verdict) {
        return outcome(verdict) + ", " + verdict.wallMillis() + " ms";
    }

    /** The same without the time, which says nothing where nobody waited. */
    public static String outcome(Verdict verdict) {
        String points = verdict.points() + " of " + verdict.maxPoints() + " points";
        String step = !verdict.passed() && verdict.steps() > 1
                ? "step " + verdict.step() + " of " + verdict.steps() + ", "
                : "";
        return words(verdict.status()) + ": " + step + points;
    }

    /** How it ended, in words for people: {@code not passed}, {@code timed out}. */
    public static String words(Status status) {
        return status == Status.FAILED
                ? "not passed"
                : status.json().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** What went wrong beside the tests: the first failure's notes, or all where everything passed. */
    private List<String> notes() {
        return firstFailure()
                .map(test -> notes(test.notes(), Stream.of(test.means(), test.got())))
                .orElseGet(() -> notes(
                        verdict.tests().stream()
                                .flatMap(test -> test.notes().stream())
                                .toList(),
                        Stream.of()));
    }

    /** Each once, and none that was said already. */
    private static List<String> notes(List<String> all, Stream<@Nullable String> before) {
        var said = new ArrayList<String>(before.flatMap(Stream::ofNullable).toList());
        var notes = new ArrayList<String>();
        for (String note : all) {
            if (said.stream().noneMatch(text -> text.contains(note)) && !ThrownAt.told(note, said)) {
                notes.add(note);
                said.add(note);
            }
        }
        return notes.subList(0, Math.min(MOST_NOTES, notes.size()));
    }

    /** The learner's own output: its first lines, and how many more there were. */
    private void output() {
        if (verdict.output().isBlank()) {
            return;
        }
        List<String> all = Text.clean(verdict.output().stripTrailing()).lines().toList();
        var shown = new ArrayList<>(all.subList(0, Math.min(OUTPUT_LINES, all.size())));
        if (all.size() > OUTPUT_LINES) {
            shown.add("... and " + (all.size() - OUTPUT_LINES) + " more lines");
        }
        blocks.add(new Block.ProgramText("your program printed", shown));
    }
}

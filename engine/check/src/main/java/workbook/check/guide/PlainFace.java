package workbook.check.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import workbook.check.catalog.Exercise;
import workbook.check.screen.Output;
import workbook.check.screen.Text;
import workbook.check.screen.VerdictSentences;
import workbook.check.verdict.Verdict;

/** The guide in sentences, one after another: for screen readers, logs and pipes. */
final class PlainFace implements Face {

    private final Output out;
    private final Function<Exercise, String> file;
    private int others;

    PlainFace(Output out, Function<Exercise, String> file) {
        this.out = out;
        this.file = file;
    }

    @Override
    public void arrive(Exercise exercise) {
        out.say("Exercise " + exercise.id() + ": edit " + file.apply(exercise)
                + " and save. Commands, a letter and Enter: " + String.join("  ", Guide.KEYS));
        task(exercise);
    }

    @Override
    public void verdict(Exercise exercise, Verdict verdict) {
        out.say(VerdictSentences.lines(verdict));
        if (verdict.passed()) {
            out.say("Passed. n goes on to the next exercise.");
        } else if (verdict.withholds()) {
            out.say(DrawnFace.REVEAL);
        }
    }

    @Override
    public void other(Verdict verdict) {
        out.say(VerdictSentences.lines(verdict).get(0));
    }

    @Override
    public void others(int left) {
        if (left > others) {
            out.say(left + " other exercises have changed, too. They are checked in the background.");
        }
        others = left;
    }

    @Override
    public void tell(List<String> lines) {
        out.say(lines);
    }

    @Override
    public void task(Exercise exercise) {
        var lines = new ArrayList<>(Text.task(exercise.task()));
        lines.add("");
        out.say(lines);
    }
}

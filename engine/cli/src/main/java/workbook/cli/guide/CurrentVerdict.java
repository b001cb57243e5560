package workbook.cli.guide;

import java.util.ArrayList;
import java.util.Optional;
import workbook.screen.Block;
import workbook.screen.VerdictBlocks;

/** The verdict on the exercise that the learner is at: whether it's asked for, known, and shown. */
final class CurrentVerdict {

    private final LearnerActions actions;
    private final CoursePosition position;
    private final GuideScreen screen;
    private Optional<Event.Judged> last = Optional.empty();
    private boolean asked;
    private boolean shown;

    CurrentVerdict(LearnerActions actions, CoursePosition position, GuideScreen screen) {
        this.actions = actions;
        this.position = position;
        this.screen = screen;
    }

    /** The learner is at another exercise. */
    void forget() {
        last = Optional.empty();
        shown = false;
    }

    /** The next one is to be shown. */
    void ask() {
        asked = true;
    }

    boolean isAsked() {
        return asked;
    }

    boolean isKnown() {
        return last.isPresent();
    }

    boolean isShown() {
        return last.isPresent() && shown;
    }

    void remember(Event.Judged judged) {
        if (position.isAt(judged.exercise())) {
            last = Optional.of(judged);
        }
    }

    /** Shows the one that was asked for. */
    void answer(Event.Judged judged) {
        asked = false;
        show(judged);
    }

    /**
     * Takes the place of the verdict that it adds to, unless the learner went on meanwhile.
     *
     * @param inPlace false if something else than the verdict is on the screen
     */
    void add(Event.Proven proven, boolean inPlace) {
        if (position.isAt(proven.exercise()) && last.isPresent() && !asked) {
            Event.Judged more = last.get().with(proven.verdict());
            last = Optional.of(more);
            if (shown && inPlace) {
                show(more);
            }
        }
    }

    private void show(Event.Judged judged) {
        position.turnToExercise();
        shown = true;
        var blocks = new ArrayList<Block>();
        VerdictBlocks.of(judged.verdict()).forEach(block -> blocks.add(withKeys(block)));
        if (judged.verdict().passed()) {
            blocks.addAll(1, actions.way().afterPass(position.exercise())); // what to do now, before the list of tests
        } else if (judged.verdict().withholds()) {
            blocks.addAll(Block.prose("w shows what happened."));
        }
        screen.tell(blocks, judged.verdict());
    }

    /** A verdict names commands, and here there are keys. */
    private static Block withKeys(Block block) {
        return block instanceof Block.Facts facts
                ? new Block.Facts(facts.facts().stream()
                        .map(fact -> new Block.Fact(
                                fact.label(),
                                fact.text()
                                        .replaceFirst("For a hint: \\./workbook hint \\w+", "h shows a hint.")
                                        .replaceFirst(" ?\\./workbook check \\w+ --reveal shows what happened\\.", "")))
                        .toList())
                : block;
    }

    void showAgain() {
        asked = last.isEmpty();
        last.ifPresentOrElse(this::show, () -> screen.tell(Block.prose("Checking ...")));
    }

    /** What happened where the learner predicts. */
    void reveal() {
        if (position.exercise().kind().equals("predict")) {
            last.ifPresentOrElse(judged -> show(actions.revealed(judged)), this::showAgain);
        } else {
            screen.tell(Block.prose("Nothing is hidden here: nothing is predicted in this exercise."));
        }
    }
}

package workbook.cli.guide;

import java.util.ArrayList;
import java.util.List;
import workbook.course.Exercise;
import workbook.screen.Block;

/** The last lines of the learner's own program, while it runs. */
final class RunningOutput {

    private static final int MOST_LINES = 12;

    private final LearnerActions actions;
    private final View view;
    private final GuideScreen screen;
    private final List<String> lines = new ArrayList<>();

    RunningOutput(LearnerActions actions, View view, GuideScreen screen) {
        this.actions = actions;
        this.view = view;
        this.screen = screen;
    }

    void startOrStop(Exercise exercise) {
        lines.clear();
        screen.tell(actions.run(exercise));
    }

    void add(String line) {
        lines.add(line);
        if (lines.size() > MOST_LINES) {
            lines.remove(0);
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.ProgramOutput(List.copyOf(lines)));
        if (!view.showsFirst()) {
            blocks.add(new Block.Prose("u stops it."));
        }
        screen.tell(blocks);
    }
}

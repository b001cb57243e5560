package workbook.cli.guide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.check.verdict.Verdict;
import workbook.screen.Block;

/** What the guide shows: one body at a time, what can be done now, and what is beside it. */
final class GuideScreen {

    private final LearnerActions actions;
    private final View view;
    private final Checks checks;
    private final CoursePosition position;
    private final OpenQuestion question;
    private List<Block> news = List.of();
    private @Nullable ScreenModel model;
    private boolean aside;

    GuideScreen(LearnerActions actions, View view, Checks checks, CoursePosition position, OpenQuestion question) {
        this.actions = actions;
        this.view = view;
        this.checks = checks;
        this.position = position;
        this.question = question;
    }

    void tell(List<Block> body) {
        aside = false;
        show(body, null);
    }

    /** The body of a verdict. */
    void tell(List<Block> body, Verdict verdict) {
        aside = false;
        show(body, verdict);
    }

    /** What is read for a while, and left again, where the view has a place to go back to. */
    void aside(List<Block> body) {
        aside = !view.showsFirst();
        show(body, null);
    }

    /** True while something is read that can be left again. */
    boolean isAside() {
        return aside;
    }

    private void show(List<Block> body, @Nullable Verdict verdict) {
        int all = actions.course().exercises().size();
        List<ScreenModel.Action> possible = question.menu()
                .orElseGet(() -> new Menu(position.exercise(), position.atLesson(), aside)
                        .actions(body.stream().anyMatch(Block.Packets.class::isInstance)));
        model = new ScreenModel(
                position.exercise().id(), actions.done(), all, news, checks.others(), body, possible, verdict);
        news = List.of();
        view.show(model);
    }

    /** True if the key moves only what is shown. */
    boolean takes(int key) {
        return view.takes(key);
    }

    /** Goes beside what is shown next. */
    void announce(List<Block> next) {
        news = next;
    }

    /** Goes beside what is shown now. */
    void beside(List<Block> now) {
        if (model != null) {
            model = model.beside(now, checks.others());
            view.beside(model);
        }
    }

    /** How many other exercises are left to check may be another number than before. */
    void others() {
        if (model != null && model.others() != checks.others()) {
            beside(model.news());
        }
    }
}

package workbook.cli.guide;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import workbook.check.verdict.Verdict;
import workbook.cli.guide.ScreenModel.Action;
import workbook.screen.Block;
import workbook.screen.Sentences;
import workbook.terminal.Output;

/** The guide in sentences, one after another: for screen readers, logs and pipes. */
final class PlainView implements View {

    private final Output out;
    private List<Block> news = List.of();
    private List<Action> actions = List.of();
    private int others;

    PlainView(Output out) {
        this.out = out;
    }

    @Override
    public void show(ScreenModel screen) {
        news = List.of();
        beside(screen);
        Verdict verdict = screen.verdict();
        out.say(verdict == null ? Sentences.lines(screen.body()) : Sentences.headed(verdict, screen.body()));
        List<Action> possible = screen.actions().stream()
                .filter(action -> !action.key().equals("f")) // nothing is folded here
                .toList();
        boolean changed = !keys(possible).equals(keys(actions));
        actions = possible;
        if (changed) {
            out.say("Commands, a letter and Enter: "
                    + actions.stream()
                            .map(action -> action.key() + " " + action.name())
                            .collect(Collectors.joining("  "))
                    + "  ? says what they do");
        }
    }

    private static Set<String> keys(List<Action> actions) {
        return actions.stream().map(Action::key).collect(Collectors.toSet());
    }

    @Override
    public void beside(ScreenModel screen) {
        if (!screen.news().equals(news)) {
            news = screen.news();
            out.say(Sentences.lines(news));
        }
        if (screen.others() > others) {
            out.say(screen.others() + " other exercises have changed, too. They are checked in the background.");
        }
        others = screen.others();
    }

    @Override
    public boolean takes(int key) {
        if (key == '?') {
            out.say(actions.stream()
                    .map(action -> action.key() + ": " + action.text())
                    .toList());
        }
        return key == '?';
    }

    @Override
    public void other(Verdict verdict) {
        out.say(Sentences.of(verdict).get(0));
    }
}

package workbook.cli.guide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.check.verdict.Verdict;
import workbook.screen.Block;

/**
 * What a screen shows: what happened, and what can be done now.
 *
 * <p>The terminal, the sentences and the JSON are views of it, and know nothing else.
 *
 * @param exercise such as {@code lesson02_chat/Relay}
 * @param done how many exercises are done, of {@code all}
 * @param news what is beside the rest, such as that a file belongs to no exercise; usually empty
 * @param others how many other exercises are still to be checked
 * @param body what happened, the most important first
 * @param actions what can be done, the most likely first
 * @param verdict the verdict that the body tells of, if it does
 */
public record ScreenModel(
        String exercise,
        int done,
        int all,
        List<Block> news,
        int others,
        List<Block> body,
        List<Action> actions,
        @Nullable Verdict verdict) {

    public ScreenModel {
        news = List.copyOf(news);
        body = List.copyOf(body);
        actions = List.copyOf(actions);
    }

    /**
     * Something that can be done now.
     *
     * @param key what to press, such as {@code h}; empty for what is no single key
     * @param name one or two words
     * @param text what it does, a sentence
     */
    public record Action(String key, String name, String text) {}

    /** The same body, with other things beside it. */
    public ScreenModel beside(List<Block> otherNews, int othersLeft) {
        return new ScreenModel(exercise, done, all, otherNews, othersLeft, body, actions, verdict);
    }
}

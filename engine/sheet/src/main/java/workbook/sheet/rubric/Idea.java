package workbook.sheet.rubric;

import java.util.List;

/**
 * Something that an answer must say.
 *
 * @param name such as {@code event handlers}: what a learner reads where it was found
 * @param question what a learner is asked where it is missing
 * @param patterns one of them is enough
 */
public record Idea(String name, String question, List<AnswerPattern> patterns) {

    public Idea {
        patterns = List.copyOf(patterns);
    }
}

package workbook.sheet.rubric;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How answers to one question are read.
 *
 * @param question its id, such as {@code own-three}
 * @param title a few words for reports
 * @param lesson the folder of the lesson to read again
 * @param asked where the course asks it
 * @param usual how sheets word it besides
 * @param sheet which sheet of several lessons words it so; empty if its own lesson's does
 * @param called headings that stand for it
 * @param complete how many ideas make an answer full
 * @param list true if words without a sentence are an answer
 * @param graded false for the reflection
 * @param ideas what an answer must say; for the reflection, goals and the lessons for them
 * @param misconceptions in the order in which their caps count
 * @param examples answers with their grades, which the rubric was tuned on
 * @param file where it stands
 */
public record Rubric(
        String question,
        String title,
        String lesson,
        List<Asked> asked,
        List<String> usual,
        String sheet,
        List<String> called,
        int complete,
        boolean list,
        boolean graded,
        List<Idea> ideas,
        List<Misconception> misconceptions,
        List<TestAnswer> examples,
        Path file) {

    public Rubric {
        asked = List.copyOf(asked);
        usual = List.copyOf(usual);
        called = List.copyOf(called);
        ideas = List.copyOf(ideas);
        misconceptions = List.copyOf(misconceptions);
        examples = List.copyOf(examples);
    }

    /**
     * A place in the reading questions.
     *
     * @param lesson its folder
     * @param number from 1
     */
    public record Asked(String lesson, int number) {}

    /**
     * An answer whose grade is known.
     *
     * @param grade what it deserves
     * @param trick what it tries: negation, soup, question or other; empty for an honest one
     * @param text the answer
     */
    public record TestAnswer(Grade grade, String trick, String text) {}

    /** The words of its patterns: an answer that uses one hasn't misspelt another. */
    public Stream<String> words() {
        Stream<AnswerPattern> ofIdeas = ideas.stream().flatMap(idea -> idea.patterns().stream());
        Stream<AnswerPattern> ofMisconceptions = misconceptions.stream()
                .flatMap(each -> Stream.concat(each.patterns().stream(), each.unless().stream()));
        return Stream.concat(ofIdeas, ofMisconceptions).flatMap(AnswerPattern::words);
    }

    /** The set of questions that its {@code usual} wordings and its names belong to. */
    public String set() {
        return !sheet.isEmpty() || asked.isEmpty() ? sheet : asked.get(0).lesson();
    }

    /** The file of its test answers, beside it; it may be missing. */
    public Path answers() {
        return file.resolveSibling(question + ".answers");
    }
}

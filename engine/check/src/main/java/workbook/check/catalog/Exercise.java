package workbook.check.catalog;

import java.nio.file.Path;
import java.util.List;

/**
 * One exercise, as its page's header and its place in the three trees describe it.
 *
 * @param lesson the lesson's folder, such as {@code lesson02_chat}
 * @param name the class, such as {@code Relay}
 * @param kind the activity: fix, fill, write, predict, order, test, debug
 * @param stepPoints the points of each step, at least one step; {@code :points: 1+2} has two
 * @param concepts codes such as {@code C06}
 * @param libraries what it needs beside the workbook's own, such as {@code org.redisson:redisson:1.0}
 * @param hints three, plain text
 * @param task the page's text between its header and the first hint, plain
 * @param source the learner's file, absolute
 * @param test the test, absolute
 * @param page the page's AsciiDoc, absolute
 * @param solution the solution, absolute
 */
public record Exercise(
        String lesson,
        String name,
        String kind,
        int minutes,
        List<Integer> stepPoints,
        List<String> concepts,
        boolean raw,
        List<String> libraries,
        String task,
        List<String> hints,
        Path source,
        Path test,
        Path page,
        Path solution) {

    /** The folder in a release that keeps each of the learner's files as it was at first. */
    public static final String STARTERS = "starters/";

    /** The one name: {@code lesson02_chat/Relay}. */
    public String id() {
        return lesson + "/" + name;
    }

    /** Where a release keeps the learner's file as it was at first, absolute; a clone has no such file. */
    public Path starter() {
        return starter(page.getParent().getParent().getParent(), source); // lessons/LESSON/NAME.adoc
    }

    /** The same of any of the learner's files in a workbook's folder. */
    public static Path starter(Path root, Path file) {
        return root.resolve(STARTERS).resolve(root.relativize(file).toString());
    }

    /** The same exercise, judged by another test. */
    public Exercise withTest(Path other) {
        return new Exercise(
                lesson,
                name,
                kind,
                minutes,
                stepPoints,
                concepts,
                raw,
                libraries,
                task,
                hints,
                source,
                other,
                page,
                solution);
    }

    /** The points of all steps together. */
    public int points() {
        return stepPoints.stream().mapToInt(Integer::intValue).sum();
    }
}

package workbook.course;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
 * @param source the learner's file, absolute; a copy of the starter, until it is edited
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

    /** The folder of the learner's files as they come: below it, paths are the same as below {@link #COPIES}. */
    public static final String STARTERS = "exercises/starters/";

    /** The folder in which learners edit copies of these files, beside the authors' tests. */
    public static final String COPIES = "exercises/src/";

    /** The one name: {@code lesson02_chat/Relay}. */
    public String id() {
        return lesson + "/" + name;
    }

    /** The learner's file as it comes, absolute: the authors' own, which no learner edits. */
    public Path starter() {
        Path root = page.getParent().getParent().getParent(); // of lessons/LESSON/NAME.adoc
        return root.resolve(STARTERS)
                .resolve(root.resolve(COPIES).relativize(source).toString());
    }

    /** True if a file in a workbook's folder is a learner's copy of a starter, whatever is in it now. */
    public static boolean isCopy(Path root, Path file) {
        Path copies = root.resolve(COPIES);
        return file.startsWith(copies)
                && Files.exists(
                        root.resolve(STARTERS).resolve(copies.relativize(file).toString()));
    }

    /** The text of the starter; empty if it is missing or no text, and then nothing is told to be unchanged. */
    public Optional<String> starterText() {
        try {
            return Optional.of(Files.readString(starter(), UTF_8));
        } catch (IOException none) {
            return Optional.empty();
        }
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

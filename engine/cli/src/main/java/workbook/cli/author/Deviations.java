package workbook.cli.author;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import workbook.course.Exercise;

/** The tests that are known to end in another way in JavaScript, each with the page that tells learners so. */
final class Deviations {

    /** Where they are listed, seen from the workbook's folder. */
    static final String FILE = WitnessRule.FOLDER + "/deviations.json";

    private static final String RULE = "deviation is told";
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One test that fails with parts of it in JavaScript.
     *
     * @param exercise such as {@code lesson01_events/WhichAnswer}
     * @param test the test's name as a sentence
     * @param with which parts are in JavaScript then, such as {@code server}
     * @param differs what differs, in a sentence
     * @param page the page that tells it, such as {@code lesson01_events/WhichAnswer.adoc}
     * @param says a part of that page, word for word
     */
    record Deviation(String exercise, String test, List<String> with, String differs, String page, String says) {

        boolean isOf(Exercise of, JavaScriptParts parts) {
            return exercise.equals(of.id()) && with.contains(parts.word());
        }
    }

    private final List<Deviation> all;
    private final String unreadable;

    private Deviations(List<Deviation> all, String unreadable) {
        this.all = all;
        this.unreadable = unreadable;
    }

    /** Those that are listed in that workbook; a list that can't be read is a complaint of the rule. */
    static Deviations of(Path root) {
        Path file = root.resolve(FILE);
        if (!Files.exists(file)) {
            return new Deviations(List.of(), "");
        }
        try {
            return new Deviations(JSON.readValue(file.toFile(), new TypeReference<>() {}), "");
        } catch (JsonProcessingException broken) {
            return new Deviations(List.of(), broken.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The listed tests of that exercise with these parts in JavaScript. */
    List<Deviation> of(Exercise exercise, JavaScriptParts parts) {
        return all.stream().filter(each -> each.isOf(exercise, parts)).toList();
    }

    /** Each is about a test of an exercise that is there, and its page says what it should. */
    static void judge(Scope scope, Findings findings) {
        Path root = scope.course().root();
        Path file = root.resolve(FILE);
        Deviations listed = of(root);
        if (!listed.unreadable.isEmpty()) {
            findings.breaks(RULE, FILE, file, "it can't be read: " + listed.unreadable + ". Fix the JSON.");
        }
        for (Deviation each : listed.all) {
            boolean known = scope.exercises().stream()
                    .anyMatch(exercise -> exercise.id().equals(each.exercise()));
            if (!known && scope.whole()) {
                findings.breaks(
                        RULE, each.exercise(), file, "there is no such exercise. Fix its name, or delete the entry.");
            } else if (known) {
                String problem = problem(root, each);
                findings.says(problem.isEmpty(), RULE, each.exercise(), file, problem);
            }
        }
    }

    private static String problem(Path root, Deviation each) {
        String test = "\"" + each.test() + "\"";
        List<String> words = JavaScriptParts.words();
        if (each.with().isEmpty() || !words.containsAll(each.with())) {
            return test + " deviates with " + each.with() + ". Name some of " + words + ".";
        }
        if (each.differs().isBlank() || each.says().isBlank()) {
            return test + " has no words in \"differs\" or \"says\". Write what differs, and what the page says.";
        }
        String page =
                TextFile.read(root.resolve("lessons").resolve(each.page())).text();
        return page.contains(each.says())
                ? ""
                : "lessons/" + each.page() + " doesn't say \"" + each.says()
                        + "\". Tell learners what differs there, and repeat these words here.";
    }
}

package workbook.check.explain;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import workbook.course.Exercise;
import workbook.course.Mistakes;
import workbook.course.Mistakes.Condition;
import workbook.course.Mistakes.Mistake;

/**
 * What the students' edition has in the place of an exercise's solution and mistakes, in {@code causes/}: enough to
 * recognise each known mistake and to say the same about it, and no source of either.
 *
 * @param mistakes the text of each mistake
 * @param recorded the solution's run, and fingerprints of what each mistake looks like; nothing of a prediction's
 * @param solution what has to be known of the solution's source
 * @param predicted for an exercise with a prediction, which wrong lines each mistake has, by the mistake's name
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public record CauseFile(
        List<Text> mistakes,
        Recorded recorded,
        SolutionFacts solution,
        SortedMap<String, List<PredictedFault>> predicted) {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    public CauseFile {
        mistakes = List.copyOf(mistakes);
        predicted = new TreeMap<>(predicted);
    }

    /**
     * A mistake without its source.
     *
     * @param code the misconception, or {@code -}
     * @param text the feedback that it earns
     * @param conditions on what the learner's file has and lacks
     */
    public record Text(String name, String code, String text, List<Condition> conditions) {

        static Text of(Mistake mistake) {
            return new Text(mistake.name(), mistake.code(), mistake.text(), mistake.conditions());
        }

        private Mistake mistake(Path folder) {
            return new Mistake(name, code, text, folder.resolve(name + ".java"), List.of(), conditions);
        }
    }

    /**
     * Wrong lines of a prediction that belong together.
     *
     * @param row the row of a matrix; empty where the lines are whole lines
     * @param fingerprint of the places and the wrong lines
     * @param places the lines of what happens that they are about, from 1
     */
    public record PredictedFault(String row, String fingerprint, List<Integer> places) {}

    /** Where it is. */
    public static String path(Exercise exercise) {
        return "causes/" + exercise.id() + ".json";
    }

    /** What is kept of that exercise; empty in a workbook that has its solutions, and where the file is damaged. */
    public static Optional<CauseFile> read(Path root, Exercise exercise) {
        Path file = root.resolve(path(exercise));
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), CauseFile.class));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** The text of the file. */
    public String text() {
        try {
            return JSON.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same with what each mistake predicts wrongly. */
    public CauseFile with(SortedMap<String, List<PredictedFault>> faults) {
        return new CauseFile(mistakes, recorded, solution, faults);
    }

    /** The mistakes; their files are not there. */
    public Mistakes knownMistakes(Path root, Exercise exercise) {
        Path folder = root.resolve("solutions/mistakes").resolve(exercise.id());
        return new Mistakes(mistakes.stream().map(text -> text.mistake(folder)).toList(), List.of(), List.of());
    }

    SourceFacts solutionFacts() {
        return solution.facts();
    }
}

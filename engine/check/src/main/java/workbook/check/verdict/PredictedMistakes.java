package workbook.check.verdict;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import workbook.check.explain.CauseFile;
import workbook.check.explain.CauseFile.PredictedFault;
import workbook.course.Exercise;
import workbook.course.Mistakes;
import workbook.course.Mistakes.Mistake;
import workbook.course.Obscured;
import workbook.kit.PredictedLine;
import workbook.kit.Prediction;

/** The known mistakes of an exercise with a prediction: each is known by the lines that it predicts wrongly. */
public final class PredictedMistakes {

    /** In the students' edition, the wrong lines are known only by their fingerprints. */
    private final Optional<CauseFile> kept;

    private final List<Mistake> mistakes;

    private PredictedMistakes(Optional<CauseFile> kept, List<Mistake> mistakes) {
        this.kept = kept;
        this.mistakes = mistakes;
    }

    static PredictedMistakes of(Path root, Exercise exercise) {
        Optional<CauseFile> kept = CauseFile.read(root, exercise);
        Mistakes mistakes =
                kept.map(file -> file.knownMistakes(root, exercise)).orElseGet(() -> Mistakes.of(root, exercise));
        return new PredictedMistakes(kept, mistakes.mistakes());
    }

    /**
     * What the students' edition keeps of each mistake, by its name, found out without a run: the solution predicts
     * what happens.
     */
    public static SortedMap<String, List<PredictedFault>> faults(Path root, Exercise exercise) {
        var faults = new TreeMap<String, List<PredictedFault>>();
        List<String> happened = PredictionText.in(exercise.solution()).lines();
        for (Mistake mistake : Mistakes.of(root, exercise).mistakes()) {
            List<String> lines = PredictionText.in(mistake.file()).lines();
            if (!lines.isEmpty() && !happened.isEmpty()) {
                faults.put(mistake.name(), faults(lines, happened));
            }
        }
        return faults;
    }

    /** Only a run tells whether these are lines or a matrix, so that both are compared. */
    private static List<PredictedFault> faults(List<String> lines, List<String> happened) {
        var all = new ArrayList<>(faults(Prediction.ofLines(lines, happened)));
        Prediction.ofMatrix(lines, happened).forEach(row -> all.addAll(faults(row)));
        return all;
    }

    /** By place, the known mistake that explains it; where several do, the one that explains most. */
    Map<String, Mistake> recognised(Prediction prediction) {
        List<String> mine =
                faults(prediction).stream().map(PredictedFault::fingerprint).toList();
        var found = new LinkedHashMap<Mistake, List<PredictedFault>>();
        for (Mistake mistake : mistakes) {
            List<PredictedFault> theirs = faults(mistake, prediction);
            if (!theirs.isEmpty()
                    && mine.containsAll(
                            theirs.stream().map(PredictedFault::fingerprint).toList())) {
                found.put(mistake, theirs);
            }
        }
        var byPlace = new LinkedHashMap<String, Mistake>();
        found.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
                .forEach(entry -> entry.getValue()
                        .forEach(run -> run.places()
                                .forEach(place -> byPlace.putIfAbsent(
                                        prediction.hasRow() ? prediction.row() : "line " + place, entry.getKey()))));
        return byPlace;
    }

    private List<PredictedFault> faults(Mistake mistake, Prediction prediction) {
        if (kept.isPresent()) {
            return kept.get().predicted().getOrDefault(mistake.name(), List.of()).stream()
                    .filter(fault -> fault.row().equals(name(prediction)))
                    .toList();
        }
        List<String> lines = PredictionText.in(mistake.file()).lines();
        return lines.isEmpty() ? List.of() : faults(prediction.of(lines));
    }

    /** A row's own name: a test may call it {@code send three}. */
    private static String name(Prediction prediction) {
        return prediction.row().substring(prediction.row().lastIndexOf(' ') + 1);
    }

    /** Runs of wrong lines that no other line divides; of a row, all wrong cells. */
    private static List<PredictedFault> faults(Prediction prediction) {
        var runs = new ArrayList<List<PredictedLine>>();
        boolean inside = false;
        for (PredictedLine line : prediction.lines()) {
            boolean wrong = PredictedPlace.isWrong(line);
            if (wrong && (!inside && (!prediction.hasRow() || runs.isEmpty()))) {
                runs.add(new ArrayList<>());
            }
            if (wrong) {
                runs.get(runs.size() - 1).add(line);
            }
            inside = wrong;
        }
        return runs.stream().map(run -> fault(name(prediction), run)).toList();
    }

    /**
     * Without the numbers of the learner's own lines, and without their kind: beside a line that is open, one too many
     * looks like a wrong one.
     */
    private static PredictedFault fault(String row, List<PredictedLine> run) {
        String lines = run.stream()
                .map(line -> (row.isEmpty() ? line.place() : line.name()) + " " + line.predicted())
                .collect(Collectors.joining("\n"));
        return new PredictedFault(
                row,
                Obscured.fingerprint(lines),
                run.stream().map(PredictedLine::place).toList());
    }
}

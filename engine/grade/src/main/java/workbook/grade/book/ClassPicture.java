package workbook.grade.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import workbook.check.explain.CauseKind;
import workbook.check.verdict.Verdict;
import workbook.grade.result.Result;

/**
 * What a class has in common.
 *
 * @param misconceptions most frequent first
 * @param stuck the exercises and steps that most students did not pass, the worst first
 */
public record ClassPicture(List<Misconception> misconceptions, List<Stuck> stuck) {

    /**
     * One misconception, or one cause where nothing more is known, and how many students show it.
     *
     * @param code such as {@code M-EMITALL}; for a cause in words, such as {@code not sent}
     * @param counts one for each exercise, in the order of the assignment
     * @param students of how many different students
     */
    public record Misconception(String code, List<Integer> counts, int students) {}

    /**
     * Where students got no further.
     *
     * @param step from 1
     * @param count how many students stand there
     * @param handedIn how many handed in the exercise
     */
    public record Stuck(AssignedExercise exercise, int step, int count, int handedIn) {}

    /** Counts; an exercise that could not be judged counts as not handed in. */
    public static ClassPicture of(Gradebook book) {
        return new ClassPicture(misconceptions(book), stuck(book));
    }

    private static List<Misconception> misconceptions(Gradebook book) {
        int exercises = book.assignment().exercises().size();
        var counts = new TreeMap<String, int[]>();
        var students = new TreeMap<String, Integer>();
        for (StudentMarks student : book.students()) {
            var own = new TreeMap<String, Boolean>();
            for (int i = 0; i < exercises; i++) {
                Result result = student.marks().get(i).result();
                String code = result == null ? null : code(book.assignment(), result.verdict());
                if (code != null) {
                    counts.computeIfAbsent(code, none -> new int[exercises])[i]++;
                    own.put(code, true);
                }
            }
            own.keySet().forEach(code -> students.merge(code, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .map(entry -> new Misconception(
                        entry.getKey(),
                        IntStream.of(entry.getValue()).boxed().toList(),
                        students.getOrDefault(entry.getKey(), 0)))
                .sorted(Comparator.comparing(Misconception::students).reversed().thenComparing(Misconception::code))
                .toList();
    }

    /** The recognised mistake's code; the cause if the mistake has none; else null. */
    static @Nullable String code(Assignment assignment, Verdict verdict) {
        if (verdict.mistake() != null) {
            String code = assignment.misconceptions().get(verdict.exercise() + "/" + verdict.mistake());
            if (code != null && !code.equals("-")) {
                return code;
            }
        }
        CauseKind cause = verdict.cause();
        return cause == null ? null : cause.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static List<Stuck> stuck(Gradebook book) {
        var stuck = new ArrayList<Stuck>();
        List<AssignedExercise> exercises = book.assignment().exercises();
        for (int i = 0; i < exercises.size(); i++) {
            Map<Integer, Integer> steps = new TreeMap<>();
            int handedIn = 0;
            for (StudentMarks student : book.students()) {
                Mark mark = student.marks().get(i);
                Result result = mark.result();
                if (result == null || mark.notJudged()) {
                    continue;
                }
                handedIn++;
                if (!mark.passed()) {
                    steps.merge(result.verdict().step(), 1, Integer::sum);
                }
            }
            for (Map.Entry<Integer, Integer> step : steps.entrySet()) {
                stuck.add(new Stuck(exercises.get(i), step.getKey(), step.getValue(), handedIn));
            }
        }
        stuck.sort(Comparator.comparing((Stuck one) -> -(double) one.count() / one.handedIn())
                .thenComparing(one -> one.exercise().id())
                .thenComparing(Stuck::step));
        return List.copyOf(stuck);
    }
}

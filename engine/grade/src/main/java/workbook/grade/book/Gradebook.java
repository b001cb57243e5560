package workbook.grade.book;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import workbook.grade.result.Result;
import workbook.grade.roster.Extension;
import workbook.grade.roster.Roster;
import workbook.grade.roster.RosterEntry;

/**
 * All students and all their marks.
 *
 * @param students in the order of their names; those of the roster without a submission are there, too
 * @param problems sentences for the teacher: students of whom something is not known, results that count nowhere
 */
public record Gradebook(Assignment assignment, List<StudentMarks> students, List<String> problems) {

    public Gradebook {
        students = List.copyOf(students);
        problems = List.copyOf(problems);
    }

    /** Marks for results; several of one student and one exercise are attempts, in the order of the list. */
    public static Gradebook of(List<Result> results, Assignment assignment, GradingRules rules, Roster roster) {
        var byStudent = new LinkedHashMap<String, Map<String, List<Result>>>();
        results.forEach(result -> byStudent
                .computeIfAbsent(result.student(), none -> new LinkedHashMap<>())
                .computeIfAbsent(result.verdict().exercise(), none -> new ArrayList<>())
                .add(result));
        Roster.Match match = roster.match(byStudent.keySet());
        var problems = new ArrayList<>(match.problems());
        problems.addAll(notAssigned(results, assignment));
        var students = new ArrayList<StudentMarks>();
        byStudent.forEach((student, attempts) -> students.add(marks(
                student,
                match.known().get(student),
                exercise -> attempts.getOrDefault(exercise, List.of()),
                assignment,
                rules)));
        match.missing()
                .forEach(entry -> students.add(marks(entry.shown(), entry, exercise -> List.of(), assignment, rules)));
        students.stream()
                .filter(StudentMarks::provisional)
                .forEach(student -> problems.add(student.shown() + " has no final mark: "
                        + student.marks().stream()
                                .filter(Mark::notJudged)
                                .map(mark -> mark.exercise().id())
                                .collect(Collectors.joining(", "))
                        + " could not be judged. Grade again."));
        problems.addAll(withoutTime(results, rules, match));
        students.sort(Comparator.comparing((StudentMarks one) -> sortKey(one)).thenComparing(StudentMarks::student));
        return new Gradebook(assignment, students, problems);
    }

    private static String sortKey(StudentMarks student) {
        RosterEntry entry = student.entry();
        String name = entry == null || entry.name().isEmpty() ? student.shown() : entry.familyFirst();
        return name.toLowerCase(Locale.ROOT);
    }

    private static List<String> withoutTime(List<Result> results, GradingRules rules, Roster.Match match) {
        var unknown = new TreeSet<String>();
        var late = new TreeSet<String>();
        boolean costs = rules.late().due() != null;
        for (Result result : results) {
            String student = result.student();
            boolean noTime = rules.submitted().of(result) == null;
            if (noTime
                    && Roster.saysLate(student)
                    && (!costs || extension(match.known().get(student)).isNone())) {
                late.add(Roster.person(student));
            } else if (noTime && costs) {
                unknown.add(Roster.person(student));
            }
        }
        var sentences = new ArrayList<String>();
        if (!unknown.isEmpty()) {
            sentences.add("It is not known when these students handed in, so nothing of theirs counts as late: "
                    + String.join(", ", unknown) + ".");
        }
        if (!late.isEmpty()) {
            sentences.add((costs
                            ? "Canvas says that these students were late, and it is not known how much, so they"
                                    + " count as late by one day: "
                            : "Canvas says that these students were late. No mark follows from that, since"
                                    + " lateness costs nothing without --late: ")
                    + String.join(", ", late) + ".");
        }
        return sentences;
    }

    private static Extension extension(@Nullable RosterEntry entry) {
        return entry == null ? Extension.NONE : entry.extension();
    }

    private static List<String> notAssigned(List<Result> results, Assignment assignment) {
        var assigned = assignment.exercises().stream().map(AssignedExercise::id).collect(Collectors.toSet());
        var others = results.stream()
                .map(result -> result.verdict().exercise())
                .filter(id -> !assigned.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
        return others.stream()
                .map(id -> "There are results for " + id + ", which is not among the exercises that count.")
                .toList();
    }

    private static StudentMarks marks(
            String student,
            @Nullable RosterEntry entry,
            Function<String, List<Result>> attempts,
            Assignment assignment,
            GradingRules rules) {
        Extension extension = extension(entry);
        return new StudentMarks(
                student,
                entry,
                assignment.exercises().stream()
                        .map(exercise -> mark(exercise, attempts.apply(exercise.id()), extension, rules))
                        .toList());
    }

    private static Mark mark(
            AssignedExercise exercise, List<Result> attempts, Extension extension, GradingRules rules) {
        Points max = Points.of(exercise.points()).times(rules.weight(exercise));
        List<Mark> marks = attempts.stream()
                .sorted(Comparator.comparing(rules.submitted()::of, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(result -> {
                    Points earned = earned(result, exercise).times(rules.weight(exercise));
                    int late = daysLate(result, extension, rules);
                    return new Mark(
                            exercise, result, rules.late().after(late, earned), earned, max, late, attempts.size());
                })
                .toList();
        if (marks.isEmpty()) {
            return new Mark(exercise, null, Points.NONE, Points.NONE, max, 0, 0);
        }
        return rules.attempts() == Attempts.LAST ? marks.get(marks.size() - 1) : best(marks);
    }

    /** Where only Canvas says that it was late, one day has begun, unless the student had more time than others. */
    private static int daysLate(Result result, Extension extension, GradingRules rules) {
        Instant submitted = rules.submitted().of(result);
        boolean said = submitted == null && Roster.saysLate(result.student());
        return said && extension.isNone() && rules.late().due() != null
                ? 1
                : rules.late().daysLate(submitted, extension);
    }

    /** Never more than there is, whatever a line of the results says. */
    private static Points earned(Result result, AssignedExercise exercise) {
        return Points.of(Math.max(0, Math.min(result.verdict().points(), exercise.points())));
    }

    private static Mark best(List<Mark> marks) {
        Mark best = marks.get(0);
        for (Mark mark : marks) {
            int more = mark.points().compareTo(best.points());
            best = more > 0 || (more == 0 && best.notJudged() && !mark.notJudged()) ? mark : best;
        }
        return best;
    }
}

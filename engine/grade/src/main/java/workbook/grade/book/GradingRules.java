package workbook.grade.book;

import java.math.BigDecimal;
import java.util.Map;

/**
 * How results become marks.
 *
 * @param weights factors by an exercise's id or a lesson's folder, the exercise's first; 1 for the others
 */
public record GradingRules(
        LatePolicy late, Attempts attempts, Map<String, BigDecimal> weights, SubmissionTimes submitted) {

    /** Nothing is late, the best attempt counts, and all points have the same weight. */
    public static final GradingRules PLAIN =
            new GradingRules(LatePolicy.NONE, Attempts.BEST, Map.of(), SubmissionTimes.UNKNOWN);

    public GradingRules {
        weights = Map.copyOf(weights);
        weights.forEach((what, weight) -> {
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("The weight of " + what + " is " + weight + ", which is below 0.");
            }
        });
    }

    BigDecimal weight(AssignedExercise exercise) {
        BigDecimal own = weights.get(exercise.id());
        return own != null ? own : weights.getOrDefault(exercise.lesson(), BigDecimal.ONE);
    }
}

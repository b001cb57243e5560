package workbook.check.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.kit.Frame;
import workbook.kit.Prediction;
import workbook.kit.Row;

/**
 * What a test found out about a prediction. It is beside the test's result, and nobody is shown it but by
 * {@code progress.Predictions}, which knows what this learner may be told.
 *
 * @param predictions what was predicted, beside what happened
 * @param whys why lines are as they are, for those that are wrong
 * @param next what to do, but for what a learner can ask for
 * @param withheld what would give away what happened; empty where the prediction is right
 * @param compared what is told in the end, a line each: what was answered first, and what happened; empty until then
 */
public record Predicted(
        List<Prediction> predictions, List<Why> whys, String next, Withheld withheld, List<Compared> compared) {

    /**
     * Why a line is as it is.
     *
     * @param place the name of a {@link PredictedPlace}
     * @param mistake the known mistake that predicts the same, or null
     * @param text for the learner
     * @param ofForm true if the line is right nowhere, whatever happens: then it is told at once
     * @param next what to do about this line
     */
    public record Why(String place, @Nullable String mistake, String text, boolean ofForm, String next) {}

    /** What a test recorded, and what the exercise printed. */
    public record Withheld(List<Row> rows, List<Frame> frames, List<String> notes, String output) {

        static final Withheld NOTHING = new Withheld(List.of(), List.of(), List.of(), "");
    }

    /**
     * One line of the table at the end.
     *
     * @param name of the place
     * @param first what was predicted first; empty where nothing was
     * @param happened empty where there was no such line
     */
    public record Compared(String name, String first, String happened) {}

    /** The places of all its predictions. */
    public List<PredictedPlace> places() {
        return predictions.stream()
                .flatMap(prediction -> PredictedPlace.of(prediction).stream())
                .toList();
    }

    Predicted compared(List<Compared> lines) {
        return new Predicted(predictions, whys, next, withheld, lines);
    }
}

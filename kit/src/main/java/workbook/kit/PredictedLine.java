package workbook.kit;

/**
 * One line of a prediction, or one cell of a predicted row, beside what happened.
 *
 * @param name the column of a cell, such as {@code ada}; where the line is in the prediction, such as {@code line 4}
 * @param kind what became of it
 * @param place which line of those that happened this one is about, from 1
 * @param predicted what the learner wrote; empty where a line is missing
 * @param happened what really happened; empty where there is no such line
 */
public record PredictedLine(String name, Kind kind, int place, String predicted, String happened) {

    /** What became of a line. */
    public enum Kind {
        RIGHT,
        WRONG,
        /** A cell that is neither {@code x} nor {@code -}. */
        UNREADABLE,
        /** It still has a question mark. */
        OPEN,
        /** It happened, and is not predicted; it belongs after the line of this name. */
        MISSING,
        /** It is predicted, and nothing of the kind happened; it stands after the line of this name. */
        TOO_MANY
    }
}

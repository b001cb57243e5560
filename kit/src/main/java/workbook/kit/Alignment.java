package workbook.kit;

import java.util.ArrayList;
import java.util.List;
import workbook.kit.PredictedLine.Kind;

/**
 * Finds which predicted line stands for which line that happened, with as few wrong, missing and superfluous
 * lines as possible.
 *
 * <p>A line that is still open stands for one line, or for as many as are left there: how many is not told.
 */
final class Alignment {

    private static final int WRONG = 1_000;
    private static final int GAP = 1_100; // two wrong lines rather than one that is missing and one too many
    private static final int STRETCH = 1; // an open line stands rather for one line than for none or two

    private final List<String> predicted;
    private final List<String> happened;

    /** What it costs at least to align what follows, from one line of each on. */
    private final int[][] cost;

    Alignment(List<String> predicted, List<String> happened) {
        this.predicted = predicted;
        this.happened = happened;
        cost = new int[predicted.size() + 1][happened.size() + 1];
        for (int i = predicted.size(); i >= 0; i--) {
            for (int j = happened.size(); j >= 0; j--) {
                cost[i][j] = best(i, j).cost();
            }
        }
    }

    /** One move: how many lines it takes of what was predicted and of what happened. */
    private record Move(Kind kind, int predicted, int happened, int cost) {}

    private Move best(int i, int j) {
        boolean line = i < predicted.size();
        boolean other = j < happened.size();
        if (!line && !other) {
            return new Move(Kind.RIGHT, 0, 0, 0);
        }
        if (!line) {
            return new Move(Kind.MISSING, 0, 1, GAP + cost[i][j + 1]);
        }
        if (Prediction.isOpen(predicted.get(i))) {
            return open(i, j);
        }
        Move best = new Move(Kind.TOO_MANY, 1, 0, GAP + cost[i + 1][j]);
        if (other) {
            boolean same = predicted.get(i).equals(happened.get(j));
            Move missing = new Move(Kind.MISSING, 0, 1, GAP + cost[i][j + 1]);
            Move pair = new Move(same ? Kind.RIGHT : Kind.WRONG, 1, 1, (same ? 0 : WRONG) + cost[i + 1][j + 1]);
            best = missing.cost() < best.cost() ? missing : best;
            best = pair.cost() <= best.cost() ? pair : best;
        }
        return best;
    }

    private Move open(int i, int j) {
        Move best = new Move(Kind.OPEN, 1, 0, STRETCH + cost[i + 1][j]);
        for (int taken = 1; j + taken <= happened.size(); taken++) {
            int all = (taken - 1) * STRETCH + cost[i + 1][j + taken];
            best = all < best.cost() ? new Move(Kind.OPEN, 1, taken, all) : best;
        }
        return best;
    }

    /** The lines in order; for an open line, each line that it stands for is what happened there. */
    List<PredictedLine> lines() {
        var lines = new ArrayList<PredictedLine>();
        int i = 0;
        int j = 0;
        while (i < predicted.size() || j < happened.size()) {
            Move move = best(i, j);
            boolean between = move.kind() == Kind.MISSING || move.kind() == Kind.TOO_MANY;
            lines.add(new PredictedLine(
                    between ? before(i) : "line " + (i + 1),
                    move.kind(),
                    j + 1,
                    move.predicted() == 0 ? "" : predicted.get(i),
                    String.join("\n", happened.subList(j, j + move.happened()))));
            i += move.predicted();
            j += move.happened();
        }
        return lines;
    }

    /** Where a line is missing or too many: the last line of the prediction that something came of. */
    private String before(int i) {
        if (i == 0) {
            return "";
        }
        return "line " + i + " (\"" + Prediction.cut(predicted.get(i - 1)) + "\")";
    }
}

package workbook.check.explain;

import java.util.Optional;
import workbook.check.explain.Trace.Kind;
import workbook.check.explain.Trace.Message;

/** Events that went to others, under another name, with another value, too often, or not at all. */
final class MessageDetector implements Detector {

    @Override
    public Optional<Cause> cause(Situation situation) {
        Comparison difference = situation.difference();
        if (difference == null) {
            return Optional.empty();
        }
        Message missing = difference.firstMissing();
        Message extra = difference.firstExtra();
        if (missing != null && missing.kind() == Kind.EVENT) {
            return new MissingMessage(situation, difference, missing).cause();
        }
        return extra == null || extra.kind() != Kind.EVENT || missing != null
                ? Optional.empty()
                : new ExtraMessage(situation, difference, extra).cause();
    }
}

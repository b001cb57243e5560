package workbook.check.explain;

import java.util.List;
import java.util.Optional;
import workbook.check.explain.SourceFacts.Call;

/** Tests that learners write. */
final class GuardDetector implements Detector {

    private static final List<String> SWALLOWED =
            List.of("AssertionError", "Throwable", "Error", "AssertionFailedError", "Unmet");

    @Override
    public Optional<Cause> cause(Situation situation) {
        SourceFacts source = situation.source();
        boolean tests = source.annotations().stream().anyMatch(name -> name.endsWith("Test"));
        boolean missing =
                situation.difference() != null && situation.difference().firstMissing() != null;
        if (!tests || missing) {
            return Optional.empty();
        }
        if (source.annotations().contains("Disabled")) {
            return Optional.of(Cause.of("A test is marked `@Disabled`, and is not run.", "Remove `@Disabled`."));
        }
        Optional<String> swallowed =
                source.caught().stream().filter(SWALLOWED::contains).findFirst();
        if (swallowed.isPresent()) {
            return Optional.of(Cause.of(
                    "Your test catches " + swallowed.get() + ": a failed assertion is one, so the test cannot fail.",
                    "Let the assertion's failure go on."));
        }
        if (source.annotations().contains("Timeout")) {
            return Optional.of(Cause.of(
                    "A `@Timeout` judges how long a relay takes. A slow relay is right, too.",
                    "Judge what was heard, not when."));
        }
        List<Call> clock = source.calls("currentTimeMillis", "nanoTime", "assertTimeout", "assertTimeoutPreemptively");
        return clock.isEmpty()
                ? Optional.empty()
                : Optional.of(Cause.at(
                        clock.get(0).line(),
                        "Your test looks at the clock (`" + clock.get(0).words() + "`). A slow relay is right, too.",
                        "Judge what was heard, not when."));
    }
}

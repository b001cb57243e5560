package workbook.check.explain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tests that learners write. */
final class GuardDetector implements Detector {

    private static final List<String> SWALLOWED =
            List.of("AssertionError", "Throwable", "Error", "AssertionFailedError", "Unmet");

    private static final String REJECTS = "it rejects it: ";
    private static final Pattern LIST = Pattern.compile(" hears [^;]*\\[[^;]*;");
    private static final Pattern ONLY = Pattern.compile(" hears only (\\S+ \\S+); got: \\S+ heard .*\\1");
    private static final Pattern VALUES = Pattern.compile(" hears (?:only )?(\\S+) (\"[^\"]*\"),? (\"[^\"]*\")[^;]*;");
    private static final Pattern ACCEPTS = Pattern.compile("it accepts (an? [^,]+)");
    private static final Pattern SUBJECT = Pattern.compile("(?:accepts|catches) (?:the correct|a slow|the|an?) (\\w+)");

    @Override
    public Optional<Cause> cause(Situation situation) {
        SourceFacts source = situation.source();
        boolean tests = source.annotations().stream().anyMatch(name -> name.endsWith("Test"));
        boolean missing = situation.firstMissing() != null;
        if (!tests || missing) {
            return Optional.empty();
        }
        List<String> notRun = source.plainMethods();
        if (!notRun.isEmpty()) {
            return Optional.of(Cause.of(
                    CauseKind.TEST_NOT_RUN,
                    "`" + notRun.get(0) + "` has no `@Test`, so it is not run.",
                    "Write `@Test` above each method that is a test."));
        }
        if (source.annotations().contains("Disabled")) {
            return Optional.of(Cause.of(
                    CauseKind.TEST_CANNOT_FAIL,
                    "A test is marked `@Disabled`, and is not run.",
                    "Remove `@Disabled`."));
        }
        Optional<String> swallowed =
                source.caught().stream().filter(SWALLOWED::contains).findFirst();
        if (swallowed.isPresent()) {
            return Optional.of(Cause.of(
                    CauseKind.TEST_CANNOT_FAIL,
                    "Your test catches " + swallowed.get()
                            + ". A failed assertion throws one, so the test cannot fail.",
                    "Do not catch it."));
        }
        String subject = "a " + subject(situation);
        String slow = "a slow " + subject(situation);
        if (source.annotations().contains("Timeout")) {
            return Optional.of(Cause.of(
                    CauseKind.TEST_JUDGES_TIME,
                    "A `@Timeout` limits how long " + subject + " may take, but a slow one is correct, too.",
                    "Check what was heard, not when."));
        }
        List<Call> clock = source.calls("currentTimeMillis", "nanoTime", "assertTimeout", "assertTimeoutPreemptively");
        if (!clock.isEmpty()) {
            return Optional.of(Cause.at(
                    CauseKind.TEST_JUDGES_TIME,
                    clock.get(0).line(),
                    "Your test measures time (`" + clock.get(0).words() + "`), but " + slow + " is correct, too.",
                    "Check what was heard, not when."));
        }
        return rejects(situation).or(() -> misses(situation));
    }

    /** What is on trial: the test's page and its jury call it by one word, such as relay. */
    private static String subject(Situation situation) {
        Matcher subject = SUBJECT.matcher(situation.expected() + "; " + situation.got());
        return subject.find() ? subject.group(1) : "server";
    }

    private static Optional<Cause> rejects(Situation situation) {
        if (!situation.got().startsWith(REJECTS)) {
            return Optional.empty();
        }
        String failure = situation.got().substring(REJECTS.length());
        Matcher list = LIST.matcher(failure);
        Matcher only = ONLY.matcher(failure);
        String why = list.find() && !failure.substring(list.end()).contains("[")
                ? " The brackets show one value, a list: write each element as an argument, without `List.of`."
                : several(failure)
                        ? " The values after the event's name belong to one event. `heardInOrder` takes one value for each"
                                + " event."
                        : only.find() ? " `heardOnly` means: this and nothing else." : "";
        return Optional.of(Cause.of(
                CauseKind.TEST_REJECTS_RIGHT,
                "Your test rejects a correct " + subject(situation) + ": " + failure + "." + why,
                "Compare what the test emits and expects with what a " + subject(situation) + " should do."));
    }

    /** Several values of one event are expected, and they came as an event each. */
    private static boolean several(String failure) {
        Matcher values = VALUES.matcher(failure);
        return values.find()
                && failure.substring(values.end()).contains(values.group(1) + " " + values.group(2))
                && failure.substring(values.end()).contains(values.group(1) + " " + values.group(3));
    }

    private static Optional<Cause> misses(Situation situation) {
        Matcher accepts = ACCEPTS.matcher(situation.got());
        return accepts.find()
                ? Optional.of(Cause.of(
                        CauseKind.TEST_MISSES_WRONG,
                        "None of your tests notices " + accepts.group(1) + ".",
                        "Add an assertion that only a correct " + subject(situation) + " passes."))
                : Optional.empty();
    }
}

package workbook.check.explain;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The machine's time, where the exercise is handed a clock. */
final class ClockDetector implements Detector {

    private static final Set<String> OF_THE_MACHINE = Set.of(
            "Clock",
            "Clock.systemDefaultZone()",
            "Clock.systemUTC()",
            "Instant",
            "LocalDateTime",
            "LocalTime",
            "OffsetDateTime",
            "System",
            "ZonedDateTime");

    private static final String[] READINGS = {
        "now", "currentTimeMillis", "nanoTime", "instant", "millis", "systemUTC", "systemDefaultZone"
    };

    @Override
    public Optional<Cause> cause(Situation situation) {
        boolean handed = situation.solution().contains("Clock clock");
        return !handed || readings(situation.solution()).findAny().isPresent()
                ? Optional.empty()
                : readings(situation.source())
                        .findFirst()
                        .map(call -> Cause.at(
                                CauseKind.MACHINE_TIME,
                                call.line(),
                                "Line " + call.line() + " takes the machine's time (`" + call.words()
                                        + "()`). The test sets the clock that your code is handed, and the machine's"
                                        + " goes on by itself.",
                                "Take the time from the given clock wherever you need it."));
    }

    private static Stream<Call> readings(SourceFacts source) {
        return source.calls(READINGS).stream()
                .filter(call -> call.arguments().isEmpty() && OF_THE_MACHINE.contains(call.receiver()));
    }
}

package workbook.check.explain;

import java.util.List;
import java.util.Optional;

/** Finds one kind of cause in what was recorded; it says nothing where it is not sure. */
interface Detector {

    /** All of them: what is more certain comes first. */
    List<Detector> ALL = List.of(
            new FaultDetector(),
            new ClockDetector(),
            new FrameDetector(),
            new ListenerDetector(),
            new AcknowledgementDetector(),
            new MessageDetector(),
            new LogDetector(),
            new ProgramDetector(),
            new ExceptionDetector(),
            new FunctionDetector(),
            new GuardDetector());

    /** The most certain cause that any of them finds. */
    static Optional<Cause> first(Situation situation) {
        return ALL.stream()
                .map(detector -> detector.cause(situation))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The cause, if it is of this kind. */
    Optional<Cause> cause(Situation situation);
}

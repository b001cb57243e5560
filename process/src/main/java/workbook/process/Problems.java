package workbook.process;

import java.util.List;

/** Which exceptions cross a channel as what they are. */
public interface Problems {

    /** The words of anything that the called code threw. */
    ThrownProblem describe(Throwable thrown);

    /** What to throw for such words; whatever they are, since the other JVM may have forged them. */
    Throwable revive(ThrownProblem problem);

    /** What to throw where no answer comes: that, or what it means to the caller. */
    default Throwable unanswered(RuntimeException why) {
        return why;
    }

    /** Everything crosses as its text, and is thrown as an {@link IllegalStateException}. */
    static Problems asText() {
        return new Problems() {
            @Override
            public ThrownProblem describe(Throwable thrown) {
                return new ThrownProblem("thrown", List.of(thrown.toString()));
            }

            @Override
            public Throwable revive(ThrownProblem problem) {
                return new IllegalStateException(String.join(" ", problem.words()));
            }
        };
    }
}

package workbook.kit;

import java.util.List;
import workbook.process.Problems;
import workbook.process.ThrownProblem;

/** How what a host throws crosses between two JVMs: each is something that a test can say. */
final class HostProblems implements Problems {

    private static final String UNMET = "unmet";
    private static final String UNSTABLE = "unstable";

    @Override
    public ThrownProblem describe(Throwable thrown) {
        if (thrown instanceof Unmet unmet) {
            return new ThrownProblem(UNMET, List.of(unmet.expected(), unmet.got()));
        }
        if (thrown instanceof Unstable) {
            return new ThrownProblem(UNSTABLE, List.of(String.valueOf(thrown.getMessage())));
        }
        return new ThrownProblem(UNMET, List.of("your code can be started", String.valueOf(thrown)));
    }

    @Override
    public Throwable revive(ThrownProblem problem) {
        List<String> words = problem.words();
        if (problem.kind().equals(UNSTABLE) && words.size() == 1) {
            return new Unstable(words.get(0));
        }
        return words.size() == 2
                ? new Unmet(words.get(0), words.get(1), List.of())
                : new Unmet("your code can be started", "its JVM says " + problem, List.of());
    }

    @Override
    public Throwable unanswered(RuntimeException why) {
        boolean late = why instanceof workbook.process.AnswerOverdue;
        var unmet = new Unmet("your code keeps running", late ? why.getMessage() : "its JVM ended", List.of());
        unmet.initCause(why);
        return unmet;
    }
}

package workbook.check.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workbook.check.author.AuthorsCheck;
import workbook.check.author.FindingJson;
import workbook.check.author.Scope;
import workbook.check.author.Tally;
import workbook.check.screen.Output;
import workbook.check.verdict.Checker;

/** Proves that the exercises teach: for authors, and for CI. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "For authors: proves that every starter fails and helps, every solution passes, "
                + "every mistake is recognised, and every page is complete.")
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private Desk desk;

    @Parameters(
            paramLabel = "EXERCISE",
            arity = "0..*",
            description = "Such as Relay; else the whole course with its lessons, quizzes and scripts.")
    private List<String> names = List.of();

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "Judge every solution and every mistake N times more, and count wrong verdicts.")
    private int repeats;

    @Option(names = "--json", description = "One finding a line as JSON, and a summary.")
    private boolean json;

    @Option(names = "--lanes", paramLabel = "N", description = "Judge N exercises at a time; else one for each core.")
    private int lanes = Runtime.getRuntime().availableProcessors();

    VerifyCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Scope scope = names.isEmpty()
                ? Scope.all(desk.course())
                : Scope.of(desk.course(), names.stream().map(desk::exercise).toList());
        Jdk.mustCompile();
        Output out = desk.out(json);
        var tally = new Tally(out::say);
        List<Checker> checkers = checkers(scope);
        try {
            new AuthorsCheck(checkers, repeats).run(scope, finding -> {
                tally.counts(finding);
                if (json) {
                    out.json(FindingJson.of(finding));
                }
            });
        } finally {
            checkers.forEach(Checker::close);
        }
        tally.ends(scope);
        if (json) {
            out.json(FindingJson.summary(scope, tally));
        }
        return tally.failures() == 0 ? Exit.PASSED : Exit.NOT_PASSED;
    }

    private List<Checker> checkers(Scope scope) {
        return Stream.generate(() -> Checker.once(desk.root()))
                .limit(Math.max(1, Math.min(lanes, scope.exercises().size())))
                .toList();
    }
}

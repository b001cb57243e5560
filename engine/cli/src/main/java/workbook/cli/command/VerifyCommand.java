package workbook.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workbook.build.Build.Program;
import workbook.check.verdict.Checker;
import workbook.cli.author.AuthorsCheck;
import workbook.cli.author.MutantTable;
import workbook.cli.author.Proofs;
import workbook.cli.author.Scope;
import workbook.cli.author.VerifyReport;
import workbook.cli.author.WitnessPackages;
import workbook.cli.author.WitnessSummary;
import workbook.course.FindingJson;
import workbook.course.Release;
import workbook.terminal.Output;

/** Proves that the exercises teach: for authors, and for CI. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "For authors: proves that every starter fails and helps, every solution passes, "
                + "every mistake is recognised, and every page is complete.")
final class VerifyCommand implements Callable<Integer> {

    private static final String NODE = "node";

    @Mixin
    private CommandContext context;

    @Parameters(
            paramLabel = "EXERCISE",
            arity = "0..*",
            description = "Such as Relay; by default, the whole course with its lessons, quizzes and scripts.")
    private List<String> names = List.of();

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "Judge every solution and every mistake N times more, with the seeds 1 to N, and count wrong "
                    + "verdicts.")
    private int repeats;

    @Option(
            names = "--mutants",
            description =
                    "Also judge each solution with one small change after another, and say for how many the cause "
                            + "is named. For the whole course, keep the table in " + MutantTable.FILE + ".")
    private boolean mutants;

    @Option(
            names = "--witness",
            description = "Also run the tests with the official JavaScript client, against each solution and against "
                    + "its twin on the official server. Needs Node.js, and the packages of the folder witness.")
    private boolean witness;

    @Option(names = "--json", description = "Print JSON, one finding per line, and a summary.")
    private boolean json;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "Judge N exercises at a time; else one for each core.")
    private int parallel = Runtime.getRuntime().availableProcessors();

    @Option(names = "--fresh", description = "Prove everything again, even what hasn't changed since it was proven.")
    private boolean fresh;

    VerifyCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.mustBeWhole("verify", "no solutions and no mistakes");
        Scope scope = names.isEmpty()
                ? Scope.all(context.course())
                : Scope.of(
                        context.course(), names.stream().map(context::exercise).toList());
        Jdk.mustCompile();
        boolean rubrics = !Release.at(context.root()) && AuthorsCheck.needsRubrics(scope);
        Optional<Path> reader =
                rubrics ? OwnProgram.jar(context.root(), Program.sheet(context.root())) : Optional.empty();
        if (rubrics && reader.isEmpty()) {
            return Exit.NEEDS_SHEET_READER;
        }
        Output out = context.out(json);
        var report = new VerifyReport(out::say);
        var table = new MutantTable();
        var summary = new WitnessSummary();
        boolean node = witness && hasNode(out);
        Proofs proofs = Proofs.of(context.root(), fresh);
        List<Checker> checkers = Collections.synchronizedList(new ArrayList<>());
        try {
            var check = new AuthorsCheck(checkers(scope, checkers, out), repeats, mutants, node, proofs);
            reader.ifPresent(jar -> check.withRubrics(jar, proofs));
            check.run(scope, finding -> {
                report.counts(finding);
                table.counts(finding);
                summary.counts(finding);
                if (json) {
                    out.json(FindingJson.of(finding));
                }
            });
        } finally {
            checkers.forEach(Checker::close);
        }
        if (mutants) {
            tell(table, scope, out);
        }
        if (node) {
            summary.lines().forEach(out::say);
        }
        report.ends(scope, proofs.recalled());
        if (json) {
            out.json(report.json(scope, proofs.recalled()));
        }
        return report.failures() == 0 ? Exit.PASSED : Exit.NOT_PASSED;
    }

    /** Where Node.js is missing, only the witness is skipped; CI must not lose it without anybody's notice. */
    private boolean hasNode(Output out) {
        if (!WitnessPackages.hasNode(NODE)) {
            String why = ": no program " + NODE + " on the PATH starts."
                    + " Install Node.js 18 or newer, and enter ./workbook verify --witness again.";
            if ("true".equals(System.getenv("CI"))) {
                throw new Complaint("The witness can't run" + why);
            }
            out.say("The witness is skipped" + why);
            return false;
        }
        String problem = WitnessPackages.problem(context.root());
        if (!problem.isEmpty()) {
            throw new Complaint(problem);
        }
        return true;
    }

    private void tell(MutantTable table, Scope scope, Output out) {
        table.lines().forEach(out::say);
        if (scope.whole() && Files.isDirectory(context.root().resolve("docs/reference"))) {
            try {
                table.write(context.root());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** One for each exercise that is judged at the same time: made when it is needed, and added to those that are made. */
    private List<Supplier<Checker>> checkers(Scope scope, List<Checker> made, Output out) {
        Supplier<Checker> checker = () -> {
            Checker one = Checker.once(context.root());
            one.telling(out::complain);
            made.add(one);
            return one;
        };
        return Stream.generate(() -> checker)
                .limit(Math.max(1, Math.min(parallel, scope.exercises().size())))
                .toList();
    }
}

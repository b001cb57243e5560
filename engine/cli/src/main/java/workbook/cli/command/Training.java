package workbook.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import workbook.check.compile.Compiler;
import workbook.check.compile.Sources;
import workbook.check.verdict.Checker;
import workbook.check.verdict.Verdict;
import workbook.check.workshop.Archives;
import workbook.course.Exercise;
import workbook.course.Mistakes;
import workbook.screen.Block;
import workbook.screen.Layout;
import workbook.screen.Sentences;
import workbook.screen.VerdictBlocks;
import workbook.terminal.Text;

/**
 * What a JVM does once so that the classes of listing and checking can be archived.
 *
 * <p>What it leaves out is loaded from jars each time: a compiler that has seen one small exercise
 * only costs a cold check a quarter of a second.
 */
final class Training {

    private final CommandContext context;

    Training(CommandContext context) {
        this.context = context;
    }

    /** Goes through it all, and has the workshop's classes archived there. */
    void run(Path archive) {
        Exercise first = context.course().exercises().get(0);
        new ListCommand(context, false).call();
        new CheckCommand(context, List.of(first.id()), Files.exists(first.solution()), false).call();
        compileAll();
        try (Checker checker = Checker.training(context.root(), archive)) {
            show(checker.check(first, model(first)));
            Mistakes.of(context.root(), first)
                    .mistakes()
                    .forEach(mistake -> show(checker.check(first, Sources.of(first, mistake.file()))));
        }
    }

    /** Without solutions, the starter: it has the same classes, and compiles as well. */
    private static Sources model(Exercise exercise) {
        return Files.exists(exercise.solution()) ? Sources.solution(exercise) : Sources.starter(exercise);
    }

    private void compileAll() {
        try (var compiler = new Compiler(context.root())) {
            context.course().exercises().stream()
                    .filter(exercise -> exercise.libraries().isEmpty())
                    .forEach(exercise -> compiler.compile(model(exercise)));
            compiler.shelve(new Archives(context.root()).tests());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show(Verdict verdict) {
        List<Block> blocks = VerdictBlocks.of(verdict);
        context.out().say(Layout.lines(blocks, Text.WIDTH, context.out().style(), Layout.Detail.TELLING));
        context.out().say(Sentences.of(verdict));
    }
}

package workbook.check.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import workbook.check.catalog.Exercise;
import workbook.check.catalog.Mistakes;
import workbook.check.compile.Compiler;
import workbook.check.compile.Sources;
import workbook.check.screen.VerdictScreen;
import workbook.check.screen.VerdictSentences;
import workbook.check.verdict.Checker;
import workbook.check.verdict.Verdict;
import workbook.check.workshop.Archives;

/**
 * What a JVM does once so that the classes of listing and checking can be archived.
 *
 * <p>What it leaves out is loaded from jars each time: a compiler that has seen one small exercise
 * only costs a cold check a quarter of a second.
 */
final class Training {

    private final Desk desk;

    Training(Desk desk) {
        this.desk = desk;
    }

    /** Goes through it all, and has the workshop's classes archived there. */
    void run(Path archive) {
        Exercise first = desk.course().exercises().get(0);
        new ListCommand(desk, false).call();
        new CheckCommand(desk, List.of(first.id()), true, false).call();
        compileAll();
        try (Checker checker = Checker.training(desk.root(), archive)) {
            show(checker.check(first, Sources.solution(first)));
            Mistakes.of(desk.root(), first)
                    .mistakes()
                    .forEach(mistake -> show(checker.check(first, Sources.of(first, mistake.file()))));
        }
    }

    private void compileAll() {
        try (var compiler = new Compiler(desk.root())) {
            desk.course().exercises().forEach(exercise -> compiler.compile(Sources.solution(exercise)));
            compiler.shelve(new Archives(desk.root()).tests());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show(Verdict verdict) {
        desk.out().say(VerdictScreen.lines(verdict, desk.out().ink()));
        desk.out().say(VerdictSentences.lines(verdict));
    }
}

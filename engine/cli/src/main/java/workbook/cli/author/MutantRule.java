package workbook.cli.author;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import workbook.check.compile.SourceText;
import workbook.check.explain.CauseKind;
import workbook.check.verdict.Status;
import workbook.check.verdict.Verdict;
import workbook.cli.author.Mutants.Mutant;
import workbook.course.Exercise;
import workbook.course.Finding;

/**
 * A solution with one small change gets no wrong cause.
 *
 * <p>It is no complaint that the cause is not known, or that the changed solution passes: the findings say so, and an
 * author sees it in the {@link MutantTable}. The files are kept in {@code .workbook/mutants}, to be read.
 */
final class MutantRule implements Rule {

    static final String RULE = "mutant gets no wrong cause";
    /** The rule that is judged last for each exercise. */
    static final String LAST = "mutants are judged";

    private final Judge judge;

    MutantRule(Judge judge) {
        this.judge = judge;
    }

    @Override
    public void judge(Scope scope, Findings findings) {
        for (Exercise exercise : scope.exercises()) {
            if (!exercise.kind().equals("predict")) { // whose every line says why it is so
                try {
                    mutants(scope.course().root(), exercise, findings);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void mutants(Path root, Exercise exercise, Findings findings) throws IOException {
        Path folder = root.resolve(".workbook/mutants").resolve(exercise.id());
        List<Mutant> mutants = Mutants.of(SourceText.of(exercise.solution()));
        Files.createDirectories(folder);
        for (int i = 0; i < mutants.size(); i++) {
            Mutant mutant = mutants.get(i);
            String name = String.format(
                    Locale.ROOT, "%02d-%s.java", i + 1, mutant.rule().replace(' ', '-'));
            Path file = folder.resolve(name);
            Files.writeString(file, mutant.text(), UTF_8);
            Verdict verdict = judge.verdict(exercise, file, false);
            String subject = exercise.id() + "/" + mutant.name();
            CauseKind cause = verdict.cause();
            // What an exception means is true whatever led to it.
            if (cause == null
                    || cause == CauseKind.METHOD_THREW
                    || mutant.causes().contains(cause)) {
                findings.holds(RULE, subject, outcome(verdict).words(verdict));
            } else {
                findings.breaks(
                        RULE,
                        subject,
                        file,
                        "its cause is said to be " + cause.json() + ", and is " + mutant.causeWords()
                                + ". Read its verdict, then fix the detector, or what the mutant's rule says.");
            }
        }
        findings.holds(LAST, exercise.id(), mutants.size() + " mutants");
    }

    /** What became of a mutant that got no wrong cause. */
    enum Outcome {
        /** A detector found the cause. */
        NAMED,
        /** It looks like a mistake of the author's, and gets its text. */
        KNOWN,
        /** It failed, and nothing says why. */
        SILENT,
        /** No test notices. */
        PASSES,
        REFUSED,
        /** It ended its JVM, or did not end. */
        ENDED;

        /** As a finding says it; the first word is the outcome's. */
        String words(Verdict verdict) {
            String word = name().toLowerCase(Locale.ROOT);
            CauseKind cause = verdict.cause();
            return switch (this) {
                case NAMED -> word + " " + (cause == null ? "" : cause.json());
                case KNOWN -> word + " " + verdict.mistake();
                case ENDED -> word + " " + verdict.status().json();
                case SILENT, PASSES, REFUSED -> word;
            };
        }

        static Outcome of(Finding finding) {
            return valueOf(finding.detail().replaceFirst(" .*", "").toUpperCase(Locale.ROOT));
        }
    }

    private static Outcome outcome(Verdict verdict) {
        if (verdict.passed()) {
            return Outcome.PASSES;
        }
        if (verdict.status() == Status.DID_NOT_COMPILE) {
            return Outcome.REFUSED;
        }
        if (verdict.mistake() != null) {
            return Outcome.KNOWN;
        }
        if (verdict.cause() != null) {
            return Outcome.NAMED;
        }
        return verdict.status() == Status.FAILED ? Outcome.SILENT : Outcome.ENDED;
    }
}

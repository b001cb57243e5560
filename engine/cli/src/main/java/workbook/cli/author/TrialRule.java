package workbook.cli.author;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import workbook.check.verdict.Status;
import workbook.check.verdict.TestResult;
import workbook.check.verdict.Verdict;
import workbook.course.Exercise;
import workbook.course.Finding;
import workbook.course.Mistakes;
import workbook.course.Mistakes.Mistake;

/** What each exercise says to its starter, its solutions and its mistakes. */
final class TrialRule implements Rule {

    /** The rule that is judged last for each exercise. */
    static final String LAST = "mistakes differ";
    /** What is said of a mistake that is recognised, but not always: nothing is recorded anew for that. */
    static final String SECOND_TRY = "recognised at the second try only";

    private static final int WORDS = 120;

    private final Judge judge;

    TrialRule(Judge judge) {
        this.judge = judge;
    }

    @Override
    public void judge(Scope scope, Findings findings) {
        for (Exercise exercise : scope.exercises()) {
            Mistakes mistakes = Mistakes.of(scope.course().root(), exercise);
            starter(exercise, findings);
            passes("solution passes", exercise, exercise.solution(), false, findings);
            passes("solution passes in another JVM", exercise, exercise.solution(), true, findings);
            mistakes.rights()
                    .forEach(right -> passes("other solution passes", exercise, right.file(), false, findings));
            recognised(exercise, mistakes, findings).forEach(findings::take);
            differ(exercise, findings);
        }
    }

    /** The kit or the engine may have changed since the mistakes were recorded: then they are recorded again. */
    private List<Finding> recognised(Exercise exercise, Mistakes mistakes, Findings findings) {
        boolean before = judge.isRecorded(exercise);
        if (!before) {
            judge.record(exercise);
        }
        List<Finding> found = tried(exercise, mistakes, findings);
        if (before && !found.stream().allMatch(Finding::ok)) {
            judge.record(exercise);
            return tried(exercise, mistakes, findings);
        }
        return found;
    }

    private List<Finding> tried(Exercise exercise, Mistakes mistakes, Findings findings) {
        var found = new ArrayList<Finding>();
        Findings told = findings.toldTo(found::add);
        mistakes.mistakes().forEach(mistake -> mistake(exercise, mistake, mistakes, told));
        return found;
    }

    private void differ(Exercise exercise, Findings findings) {
        List<String> clashes = judge.clashes(exercise);
        clashes.forEach(clash -> findings.breaks(
                LAST,
                exercise.id(),
                exercise.test(),
                clash + ". Add a test that tells them apart, or give both the same text."));
        if (clashes.isEmpty()) {
            findings.holds(LAST, exercise.id());
        }
    }

    private void starter(Exercise exercise, Findings findings) {
        String rule = "starter fails and helps";
        Verdict verdict = judge.verdict(exercise, exercise.starter(), false);
        String problem = verdict.status() == Status.FAILED
                ? verdict.tests().stream()
                        .filter(test -> test.status() != Status.PASSED)
                        .map(TrialRule::unhelpful)
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("")
                : "its verdict is " + ending(verdict) + ". Let it compile, start, and miss what the first test asks.";
        findings.says(problem.isEmpty(), rule, exercise.id(), exercise.starter(), problem);
    }

    private static String unhelpful(TestResult test) {
        String feedback =
                String.join(" ", text(test.expected()), text(test.got()), text(test.means()), text(test.next()));
        for (String part : List.of("expected", "got", "next")) {
            String said = part.equals("expected") ? test.expected() : part.equals("got") ? test.got() : test.next();
            if (text(said).isBlank()) {
                return "\"" + test.name() + "\" fails without saying \"" + part
                        + "\". Use the kit's assertions, so that it can.";
            }
        }
        int words = ReadingLength.in(feedback);
        return words <= WORDS
                ? ""
                : "\"" + test.name() + "\" fails with " + words + " words. Let it need at most " + WORDS + ".";
    }

    private void passes(String rule, Exercise exercise, Path file, boolean apart, Findings findings) {
        Verdict verdict = judge.verdict(exercise, file, apart);
        findings.says(
                verdict.passed(),
                rule,
                subject(exercise, file),
                file,
                "its verdict is " + ending(verdict) + ". Fix it, or the test that refuses it.");
    }

    private void mistake(Exercise exercise, Mistake mistake, Mistakes all, Findings findings) {
        recognised("mistake is recognised", exercise, mistake.file(), mistake, all, findings);
        mistake.variants()
                .forEach(variant -> recognised("variant is recognised", exercise, variant, mistake, all, findings));
    }

    private void recognised(
            String rule, Exercise exercise, Path file, Mistake mistake, Mistakes all, Findings findings) {
        Verdict verdict = judge.verdict(exercise, file, false);
        String problem = wrong(verdict, mistake, all);
        boolean again = !problem.isEmpty();
        if (again) { // a busy machine is no reason to record everything anew
            verdict = judge.verdict(exercise, file, false);
            problem = wrong(verdict, mistake, all);
        }
        String subject = subject(exercise, file);
        if (problem.isEmpty()) {
            String name = Objects.requireNonNullElse(verdict.mistake(), "");
            findings.holds(rule, subject, again ? SECOND_TRY : name);
        } else {
            findings.breaks(rule, subject, file, problem);
        }
    }

    /** What is wrong with the verdict on a mistake, in two sentences; empty if nothing is. */
    static String wrong(Verdict verdict, Mistake mistake, Mistakes all) {
        if (verdict.passed()) {
            return "it passes. Add the test that catches it.";
        }
        if (verdict.status() == Status.DID_NOT_COMPILE || verdict.status() == Status.NOT_JUDGED) {
            return "its verdict is " + ending(verdict) + ". Fix the file.";
        }
        String earned = all.mistakes().stream()
                .filter(other -> other.name().equals(verdict.mistake()))
                .map(Mistake::text)
                .findFirst()
                .orElse("");
        if (!same(earned, mistake.text())) {
            return "it is taken for " + Objects.requireNonNullElse(verdict.mistake(), "nothing known")
                    + ", with the verdict " + ending(verdict) + ". Let a test tell it apart, or share the text.";
        }
        List<String> means = verdict.tests().stream()
                .map(TestResult::means)
                .filter(Objects::nonNull)
                .toList();
        boolean said = verdict.tests().isEmpty() || means.stream().anyMatch(text -> same(text, mistake.text()));
        return said ? "" : "no failed test says its text. See why its feedback is left out.";
    }

    private static boolean same(String one, String other) {
        return one.strip().replaceAll("\\s+", " ").equals(other.strip().replaceAll("\\s+", " "));
    }

    /** How a check ended, for an author: the status, and what the first failed test saw. */
    private static String ending(Verdict verdict) {
        String first = verdict.tests().stream()
                .filter(test -> test.status() != Status.PASSED)
                .map(test -> ", \"" + test.name() + "\": " + text(test.got()))
                .findFirst()
                .orElse("");
        String said = verdict.errors().stream()
                .map(error -> ", " + error.file() + ":" + error.line() + " " + error.message())
                .findFirst()
                .orElse("");
        String reason = verdict.reason() == null ? "" : ", " + verdict.reason();
        return (verdict.status().json().replace('_', ' ') + first + said + reason).strip();
    }

    private static String text(@org.jspecify.annotations.Nullable String said) {
        return said == null ? "" : said;
    }

    static String subject(Exercise exercise, Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.java$", "");
        return name.equals(exercise.name()) ? exercise.id() : exercise.id() + "/" + name;
    }
}

package workbook.cli.author;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import workbook.check.verdict.Status;
import workbook.check.verdict.TestResult;
import workbook.check.verdict.Verdict;
import workbook.cli.author.Deviations.Deviation;
import workbook.course.Exercise;

/**
 * The tests of an exercise pass as well where the official JavaScript client takes the place of the Java client, and
 * a twin of the solution on the official server that of the solution.
 */
final class WitnessRule implements Rule {

    /** Where the twins are, seen from the workbook's folder. */
    static final String FOLDER = "witness";

    /** The rule for an exercise whose tests have no clients; the detail says why. */
    static final String NO_CLIENTS = "needs no JavaScript clients";

    /** The rule for an exercise without a server; the detail says why. */
    static final String NO_TWIN = "needs no twin";

    private static final String TWIN = "twin is there";

    /** What a twin may not do, since no fence is behind it: wait for anything but the time of the test. */
    private static final Pattern LATER =
            Pattern.compile("(?<![.\\w])(setTimeout|setInterval|setImmediate|async|await|import)\\b|\\.then\\(");

    /** What a test asks of its lab that no twin can have, and why. */
    private static final Map<String, String> ONLY_JAVA_SERVERS = Map.of(
            ".raw()", "it's about what netty-socketio sends unrepaired",
            ".heartbeat()", "its server's heartbeat follows the test's clock",
            ".inItsOwnJvm()", "its test kills a JVM",
            ".servers(", "it's about several servers",
            ".joinedServers(", "it's about several servers");

    /** What a test asks of its clients that only the Java client can do, and why. */
    private static final Map<String, String> ONLY_JAVA_CLIENTS =
            Map.of(".upgradingLater()", "its test holds back the Java client's WebSocket");

    private static final Pattern KIT_CLIENT = Pattern.compile("\\bworkbook\\.kit\\.Client\\b");

    private final Judge judge;

    WitnessRule(Judge judge) {
        this.judge = judge;
    }

    @Override
    public void judge(Scope scope, Findings findings) {
        Path folder = scope.course().root().resolve(FOLDER);
        Deviations deviations = Deviations.of(scope.course().root());
        for (Exercise exercise : scope.exercises()) {
            String solution = text(exercise.solution());
            Optional<String> noClients = whyNoClients(text(exercise.test()), solution);
            boolean clients = noClients.isEmpty();
            if (clients) {
                passes(exercise, JavaScriptParts.CLIENTS, folder, deviations, findings);
            } else {
                findings.holds(NO_CLIENTS, exercise.id(), noClients.get());
            }
            Path twin = twin(folder, exercise);
            if (Files.exists(twin)) {
                String later = LATER.matcher(text(twin))
                        .results()
                        .map(found -> found.group().strip())
                        .findFirst()
                        .orElse("");
                findings.says(
                        later.isEmpty(),
                        TWIN,
                        exercise.id(),
                        twin,
                        "it uses " + later + ", and the kit can't know what comes later."
                                + " Answer at once, or use the timer that is handed in.");
                passes(exercise, JavaScriptParts.SERVER, folder, deviations, findings);
                if (clients) {
                    passes(exercise, JavaScriptParts.BOTH, folder, deviations, findings);
                }
            } else {
                none(exercise, solution, twin, findings);
            }
        }
    }

    private static Optional<String> whyNoClients(String test, String solution) {
        return KIT_CLIENT.matcher(test + solution).find()
                ? reason(ONLY_JAVA_CLIENTS, test)
                : Optional.of("its tests connect no client of the kit");
    }

    static Path twin(Path folder, Exercise exercise) {
        return folder.resolve(exercise.lesson()).resolve(exercise.name() + ".js");
    }

    private static void none(Exercise exercise, String solution, Path twin, Findings findings) {
        if (!solution.contains("static void configure(")) {
            findings.holds(NO_TWIN, exercise.id(), why(exercise, solution));
            return;
        }
        (exercise.libraries().isEmpty()
                        ? reason(ONLY_JAVA_SERVERS, text(exercise.test()))
                        : Optional.of("it's about libraries for Java"))
                .ifPresentOrElse(
                        why -> findings.holds(NO_TWIN, exercise.id(), why),
                        () -> findings.breaks(
                                TWIN,
                                exercise.id(),
                                twin,
                                "it isn't there. Write the solution in JavaScript:"
                                        + " docs/how-to/add-an-exercise.adoc says how."));
    }

    private static Optional<String> reason(Map<String, String> reasons, String test) {
        return reasons.entrySet().stream()
                .filter(each -> test.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String why(Exercise exercise, String solution) {
        if (exercise.kind().equals("test")) {
            return "it's a test";
        }
        if (exercise.kind().equals("predict")) {
            return "it predicts what a given Java program does";
        }
        if (solution.contains("static void talk(")) {
            return "it's a client";
        }
        return solution.contains("static void main(") ? "it's a program" : "it's a function of plain data";
    }

    private void passes(
            Exercise exercise, JavaScriptParts parts, Path folder, Deviations deviations, Findings findings) {
        Verdict verdict = judge.verdict(exercise, parts.of(folder, twin(folder, exercise)));
        List<Deviation> listed = deviations.of(exercise, parts);
        var problems = new ArrayList<String>();
        if (verdict.tests().isEmpty() || verdict.status() == Status.TIMED_OUT || verdict.status() == Status.CRASHED) {
            problems.add("its verdict is " + verdict.status().json().replace('_', ' ')
                    + (verdict.reason() == null ? "" : ", " + verdict.reason()));
        }
        for (TestResult test : verdict.tests()) {
            boolean known = listed.stream().anyMatch(each -> each.test().equals(test.name()));
            boolean fails = test.status() == Status.FAILED;
            if (known && test.status() == Status.PASSED) {
                problems.add("\"" + test.name() + "\" deviates no more; delete it from " + Deviations.FILE);
            } else if (test.status() != Status.PASSED && !(known && fails)) {
                problems.add("\"" + test.name() + "\" " + test.status().json().replace('_', ' ') + ": expected "
                        + test.expected() + ", got "
                        + String.valueOf(test.got()).replaceFirst("\\.$", "") + notes(test));
            }
        }
        listed.stream()
                .filter(each ->
                        verdict.tests().stream().noneMatch(test -> test.name().equals(each.test())))
                .forEach(each -> problems.add("there is no test \"" + each.test() + "\"; fix " + Deviations.FILE));
        if (problems.isEmpty()) {
            findings.holds(parts.rule(), exercise.id(), known(listed));
        } else {
            findings.breaks(
                    parts.rule(),
                    exercise.id(),
                    exercise.test(),
                    String.join(". ", problems)
                            + ". Fix the twin or the test, or tell learners what differs, and list it in "
                            + Deviations.FILE + ".");
        }
    }

    private static String known(List<Deviation> listed) {
        return String.join(
                "; ",
                listed.stream()
                        .map(each -> "\"" + each.test() + "\": " + each.differs())
                        .toList());
    }

    private static String notes(TestResult test) {
        Optional<String> thrown =
                test.causes().stream().map(cause -> cause.thrown()).findFirst();
        return thrown.map(words -> " (" + words + ")").orElse("");
    }

    private static String text(Path file) {
        return TextFile.read(file).text();
    }
}

package workbook.cli.author;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import workbook.check.explain.CauseKind;
import workbook.check.verdict.Status;
import workbook.check.verdict.TestResult;
import workbook.check.verdict.Verdict;
import workbook.check.workshop.Seed;
import workbook.course.Exercise;
import workbook.kit.InJavaScript;

/** Says what a checker would say of a sound exercise, unless a test tells it otherwise. */
final class StandInJudge implements Judge {

    private final Map<String, Status> statuses = new HashMap<>();
    private final Map<String, Integer> misses = new HashMap<>();
    private final Map<String, String> takenFor = new HashMap<>();
    private final Map<String, CauseKind> causes = new HashMap<>();
    private final List<String> clashes = new ArrayList<>();
    private @Nullable String expected = "ada hears hello";
    private String got = "ada heard nothing";
    private final List<Long> seeds = new ArrayList<>();
    private int flakes;
    private int solutions;
    private int recordings;

    /** The verdict on a file from now on, by a part of its path; the word apart stands for the other JVM. */
    void says(String part, Status status) {
        statuses.put(part, status);
    }

    /** The next verdicts on that mistake name no mistake, as a busy machine can cause. */
    void misses(String mistake, int times) {
        misses.put(mistake, times);
    }

    int recordings() {
        return recordings;
    }

    void takes(String part, String mistake) {
        takenFor.put(part, mistake);
    }

    /** The cause that it finds from now on, by a part of the file's path. */
    void finds(String part, CauseKind cause) {
        causes.put(part, cause);
    }

    void clash(String sentence) {
        clashes.add(sentence);
    }

    void asks(@Nullable String words) {
        expected = words;
    }

    void sees(String words) {
        got = words;
    }

    /** The seeds of the verdicts on the solution, in order. */
    List<Long> seeds() {
        return seeds;
    }

    /** Every n-th verdict on the solution is wrong. */
    void flakesEvery(int n) {
        flakes = n;
    }

    @Override
    public Verdict verdict(Exercise exercise, Path file, boolean apart) {
        String path = file.toString().replace('\\', '/') + (apart ? " apart" : "");
        Status usual = path.contains("solutions/src") ? Status.PASSED : Status.FAILED;
        Status status = statuses.entrySet().stream()
                .filter(one -> path.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(usual);
        if (path.contains("solutions/src") && !apart) {
            seeds.add(Seed.current());
        }
        boolean flake = path.contains("solutions/src") && flakes > 0 && ++solutions % flakes == 0;
        String mistake = path.contains("mistakes") ? mistake(path) : null;
        int left = mistake == null ? 0 : misses.getOrDefault(mistake, 0);
        if (left > 0) {
            misses.put(mistake, left - 1);
            return verdict(exercise, Status.FAILED, null, null, null);
        }
        String text = mistake == null ? null : text(mistake);
        CauseKind cause = causes.entrySet().stream()
                .filter(one -> path.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        return verdict(exercise, flake ? Status.FAILED : status, mistake, cause, text);
    }

    private String mistake(String path) {
        String own = path.replaceFirst(".*/", "").replaceFirst("(\\.variant)?\\.java.*", "");
        return takenFor.entrySet().stream()
                .filter(one -> path.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(own);
    }

    private static String text(String mistake) {
        return "Your server "
                + switch (mistake) {
                    case "ToEverybody" -> "sends the answer to everyone. Said.";
                    case "OtherEvent" -> "answers with another event. Said.";
                    default -> "sends the answer twice. Said.";
                };
    }

    /** With parts in JavaScript: the words clients, server and both stand for them in what it is told to say. */
    @Override
    public Verdict verdict(Exercise exercise, InJavaScript parts) {
        String with = parts.twin() == null ? "clients" : parts.clients() ? "both" : "server";
        return verdict(exercise, statuses.getOrDefault(with, Status.PASSED), null, null, null);
    }

    @Override
    public List<String> clashes(Exercise exercise) {
        return clashes;
    }

    private Verdict verdict(
            Exercise exercise,
            Status status,
            @Nullable String mistake,
            @Nullable CauseKind cause,
            @Nullable String means) {
        boolean failed = status == Status.FAILED;
        var test = new TestResult(
                "only the client that says hello hears it",
                1,
                failed ? Status.FAILED : Status.PASSED,
                List.of(),
                failed ? expected : null,
                failed ? got : null,
                means,
                failed ? "Look at line 12." : null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
        return new Verdict(
                exercise.id(),
                status,
                0,
                2,
                1,
                1,
                List.of(test),
                mistake,
                cause,
                42,
                10,
                "workshop",
                "",
                "",
                "",
                List.of(),
                null);
    }

    @Override
    public boolean isRecorded(Exercise exercise) {
        return true;
    }

    @Override
    public void record(Exercise exercise) {
        recordings++; // it knows what a mistake is taken for
    }
}

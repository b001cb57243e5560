package workbook.grade.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import workbook.check.verdict.Json;
import workbook.check.verdict.Status;
import workbook.check.verdict.Verdict;
import workbook.check.verdict.VerdictReader;
import workbook.check.workshop.Isolation;
import workbook.course.Exercise;
import workbook.course.Hash;

/**
 * Judges answers one after another with an examiner, which is replaced when it fails. Not for several threads at once.
 */
public final class Judging implements AutoCloseable {

    /** How the reason begins where an answer could not be judged: for the student. */
    public static final String NOT_YOUR_FAULT = "Not judged, and that is not your fault: ";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path root;
    private final Isolation isolation;
    private final TeacherTests tests;
    private final LearnerRuntime runtime;
    private @Nullable Environment environment;
    private @Nullable Examiner examiner;

    private Judging(Path root, Isolation isolation, TeacherTests tests, LearnerRuntime runtime) {
        this.root = root;
        this.isolation = isolation;
        this.tests = tests;
        this.runtime = runtime;
    }

    /** Judges with the tests and starters of the workbook at that root. */
    public static Judging in(Path root, Isolation isolation) {
        return in(root, isolation, TeacherTests.NONE);
    }

    /** The same, also with a teacher's private tests. */
    public static Judging in(Path root, Isolation isolation, TeacherTests tests) {
        return new Judging(root, isolation, tests, RuntimeCache.current(root));
    }

    /** The same with the workbook's tests, and another Java for the answers. */
    static Judging with(Path root, Isolation isolation, LearnerRuntime runtime) {
        return new Judging(root, isolation, TeacherTests.NONE, runtime);
    }

    /**
     * The verdict on an answer, as JSON of version 2.
     *
     * @throws InfrastructureException if something failed that is not the answer's fault
     */
    public JsonNode judge(Exercise exercise, String source, long seed) throws InfrastructureException {
        if (!tests.has(exercise)) {
            return judge(exercise, source, "", seed);
        }
        Verdict verdict = null;
        if (!tests.replaces(exercise)) {
            verdict = VerdictReader.read(judge(exercise, source, "", seed));
        }
        for (Exercise each : tests.of(exercise)) {
            if (verdict == null || verdict.status() != Status.DID_NOT_COMPILE) {
                Verdict hidden = hidden(exercise, each, source, seed);
                verdict = verdict == null
                        ? hidden
                        : PrivateVerdicts.together(exercise, verdict, hidden, tests.hash(exercise));
            }
        }
        return json(Objects.requireNonNull(verdict));
    }

    /** What does not compile with the workbook's own test either is told in the words of that one. */
    private Verdict hidden(Exercise exercise, Exercise withPrivateTest, String source, long seed)
            throws InfrastructureException {
        Verdict hidden = VerdictReader.read(
                judge(exercise, source, withPrivateTest.test().toString(), seed));
        if (hidden.status() == Status.DID_NOT_COMPILE && tests.replaces(exercise)) {
            Verdict open = VerdictReader.read(judge(exercise, source, "", seed));
            if (open.status() == Status.DID_NOT_COMPILE) {
                return open;
            }
        }
        return PrivateVerdicts.named(hidden);
    }

    private JsonNode judge(Exercise exercise, String source, String test, long seed) throws InfrastructureException {
        try {
            JsonNode verdict = examiner().examine(new Answer(exercise.id(), source, test, seed));
            if (verdict.path("status").asText().equals(Status.NOT_JUDGED.json())) {
                throw new InfrastructureException(verdict.path("reason").asText());
            }
            return verdict;
        } catch (CompilerOverwhelmed text) {
            discard();
            return refused(exercise, source, seed, Status.DID_NOT_COMPILE, text.getMessage());
        } catch (InfrastructureException failed) {
            discard();
            throw failed;
        } catch (IOException failed) {
            discard();
            throw new InfrastructureException(String.valueOf(failed.getMessage()));
        }
    }

    /** A verdict of 0 points without a run: a file that was not read, or a job that failed too often. */
    public JsonNode refused(Exercise exercise, String source, long seed, Status status, @Nullable String reason) {
        var verdict = new Verdict(
                exercise.id(),
                status,
                0,
                exercise.points(),
                1,
                exercise.stepPoints().size(),
                List.of(),
                null,
                null,
                seed,
                0,
                isolation.json(),
                new Hash().add(source).text(),
                tests.hash(exercise),
                "",
                List.of(),
                reason);
        return json(verdict);
    }

    private static JsonNode json(Verdict verdict) {
        try {
            return JSON.readTree(Json.of(verdict));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // it was just made
        }
    }

    private Examiner examiner() throws IOException, InfrastructureException {
        Examiner known = examiner;
        if (known != null && known.alive()) {
            return known;
        }
        discard();
        Environment fresh = Environment.of(root, isolation, runtime);
        environment = fresh;
        Examiner started = Examiner.start(fresh.examiner());
        examiner = started;
        return started;
    }

    private void discard() {
        if (examiner != null) {
            examiner.close();
            examiner = null;
        }
        if (environment != null) {
            environment.close();
            environment = null;
        }
    }

    @Override
    public void close() {
        discard();
    }
}

package workbook.grade.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbook.check.workshop.Isolation;
import workbook.course.Exercise;
import workbook.grade.ThisWorkbook;
import workbook.grade.intake.Intake;
import workbook.grade.intake.Submission;

/**
 * Whole files that end, hang, forge, fill or confuse, each handed in as it is: none earns more than its honest part.
 *
 * <p>Each line of {@code expected.tsv} has a file, its exercise, what it earns in a sandbox, and perhaps {@code slow}:
 * these are tried only with {@code -Dworkbook.hostile=all}, since some run into deadlines, and all take minutes.
 */
@TestInstance(Lifecycle.PER_CLASS)
class HostileFilesTest {

    @TempDir
    static Path folder;

    private Judging judging = Judging.in(ThisWorkbook.root(), Isolation.TWO_JVMS);

    @BeforeAll
    void start() throws IOException {
        Isolation isolation = Probe.of(null).isolation();
        assumeTrue(isolation == Isolation.SANDBOX, "no sandbox on this machine");
        judging = Judging.in(ThisWorkbook.root(), isolation);
    }

    @AfterAll
    void stop() {
        judging.close();
    }

    private static Stream<String> files() throws IOException {
        return text("expected.tsv").lines().filter(line -> !line.isBlank());
    }

    @ParameterizedTest
    @MethodSource("files")
    void earns_no_more_than_its_honest_part(String line) throws IOException {
        List<String> parts = List.of(line.split("\t", -1));
        boolean slow = parts.size() > 3;
        assumeTrue(!slow || "all".equals(System.getProperty("workbook.hostile")), "slow");
        Exercise exercise = ThisWorkbook.course().find(parts.get(1)).orElseThrow();
        JsonNode verdict = judged(exercise, handedIn(exercise, parts.get(0)));
        assertEquals(Integer.parseInt(parts.get(2)), verdict.path("points").asInt(), verdict.toString());
        assertTrue(verdict.path("points").asInt() > 0
                || !verdict.path("status").asText().equals("passed"));
    }

    /** As the intake reads it from a folder. */
    private static String handedIn(Exercise exercise, String file) throws IOException {
        Path student = folder.resolve(file);
        Path place = student.resolve("ada").resolve(exercise.id() + ".java");
        Files.createDirectories(place.getParent());
        Files.write(place, bytes(file + ".java"));
        var submissions = new ArrayList<Submission>();
        new Intake(ThisWorkbook.course(), submissions::add).read(student);
        return submissions.get(0).files().get(0).source();
    }

    private JsonNode judged(Exercise exercise, String source) {
        try {
            return judging.judge(exercise, source, 1);
        } catch (InfrastructureException failed) {
            return judging.refused(exercise, source, 1, workbook.check.verdict.Status.NOT_JUDGED, failed.getMessage());
        }
    }

    private static String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = HostileFilesTest.class.getResourceAsStream("/hostile/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}

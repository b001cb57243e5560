package workbook.grade.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.check.download.OwnLibraries;
import workbook.check.workshop.Isolation;
import workbook.check.workshop.LearnerCommand;
import workbook.course.Exercise;
import workbook.grade.ThisWorkbook;

/** The exercises with libraries of their own, and with a Redis, are judged across two JVMs as all others. */
class AnswersWithLibrariesTest {

    /** Before the solution's own statements; it prints a word where Redis does what it must not. */
    private static final String ATTACK = """
            try (var socket = new java.net.Socket("127.0.0.1", java.net.URI.create(redis.toString()).getPort())) {
              socket.setSoTimeout(2000);
              var out = socket.getOutputStream();
              out.write("CONFIG SET dir /tmp\\r\\nSAVE\\r\\nSLAVEOF 127.0.0.1 1\\r\\nPING\\r\\n".getBytes());
              var in = new java.io.BufferedReader(new java.io.InputStreamReader(socket.getInputStream()));
              for (int i = 0; i < 3; i++) { if (in.readLine().startsWith("+")) { System.out.println("GOT THERE"); } }
              System.out.println("PING: " + in.readLine());
            } catch (java.io.IOException none) { System.out.println(none); }
            """;

    @ParameterizedTest
    @CsvSource({"RealBroker, SANDBOX", "RealBroker, TWO_JVMS", "ManyServers, SANDBOX", "ManyServers, TWO_JVMS"})
    void the_solution_earns_its_points_and_the_starter_does_not(String name, Isolation isolation) throws Exception {
        Exercise exercise = exercise(name);
        assumeTrue(isolation == Isolation.TWO_JVMS || Probe.of(null).isolation() == isolation, "no sandbox here");
        try (Judging judging = Judging.in(ThisWorkbook.root(), isolation)) {
            JsonNode solved = judging.judge(exercise, Files.readString(exercise.solution()), 1);
            assertEquals("passed", solved.path("status").asText(), solved.toString());
            assertEquals(exercise.points(), solved.path("points").asInt());
            JsonNode unsolved = judging.judge(exercise, Files.readString(exercise.starter()), 1);
            assertTrue(unsolved.path("points").asInt() < exercise.points(), unsolved.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"SANDBOX", "TWO_JVMS"})
    void an_answer_gets_nothing_from_redis_but_its_channels(Isolation isolation) throws Exception {
        Exercise exercise = exercise("ManyServers");
        assumeTrue(isolation == Isolation.TWO_JVMS || Probe.of(null).isolation() == isolation, "no sandbox here");
        String hostile = Files.readString(exercise.solution())
                .replaceFirst("(\\([^()]*URI redis[^()]*\\)[^{;]*\\{)", "$1\n" + ATTACK.replace("\\", "\\\\"));
        try (Judging judging = Judging.in(ThisWorkbook.root(), isolation)) {
            JsonNode verdict = judging.judge(exercise, hostile, 1);
            String output = verdict.path("output").asText();
            assertTrue(output.contains("PING: +PONG"), verdict.toString());
            assertFalse(output.contains("GOT THERE"), output);
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void a_sandbox_shows_the_libraries_and_nothing_else(boolean sandbox) {
        Path jar = Path.of("/libraries/broker.jar");
        List<String> starter = sandbox ? List.of("bwrap", "--seccomp", "9", "java") : List.of("java");
        LearnerCommand command =
                Sandbox.with(new LearnerCommand(starter, List.of(), "kit.jar", !sandbox), List.of(jar));
        assertEquals("kit.jar:" + jar, command.classPath());
        List<String> shown = List.of("bwrap", "--ro-bind", jar.toString(), jar.toString(), "--seccomp", "9", "java");
        assertEquals(sandbox ? shown : starter, command.starter());
    }

    private static Exercise exercise(String name) {
        Exercise exercise = ThisWorkbook.course().find(name).orElseThrow();
        var libraries = new OwnLibraries(ThisWorkbook.root(), System.getenv());
        assumeTrue(
                !libraries.missing(exercise) || "true".equals(System.getenv("CI")),
                "its libraries were not downloaded: ./workbook check " + name);
        assertFalse(libraries.of(exercise).isEmpty());
        return exercise;
    }
}

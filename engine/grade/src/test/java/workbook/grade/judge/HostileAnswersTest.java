package workbook.grade.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import workbook.check.workshop.Isolation;
import workbook.course.Exercise;
import workbook.grade.ThisWorkbook;

/**
 * Nothing that an answer prints, writes, throws or kills becomes a point, with each isolation of this machine.
 *
 * <p>What cannot apply: the learner's JVM holds no runner, no expected value and no secret that reflection, a heap dump
 * or {@code Unsafe} could change or find, and no object of it is compared in the judge's; files beside the one that is
 * taken, such as services, properties and modules, end at the intake, whose test has them; and one file has no place for
 * a class of another package.
 */
@TestInstance(Lifecycle.PER_CLASS)
class HostileAnswersTest {

    private static final String HONEST = "chat.addEventListener(\"chat message\", String.class, (client, text, ack) ->"
            + " chat.getBroadcastOperations().sendEvent(\"chat message\", text));";

    private final Exercise exercise = ThisWorkbook.course().find("HelloChat").orElseThrow();
    private final Map<Isolation, Judging> judging = new EnumMap<>(Isolation.class);
    private boolean sandbox;
    private Path marks;

    @BeforeAll
    void start() throws IOException {
        marks = Files.createTempFile("marks", ".jsonl");
        sandbox = Probe.of(null).isolation() == Isolation.SANDBOX;
        judging.put(Isolation.TWO_JVMS, Judging.in(ThisWorkbook.root(), Isolation.TWO_JVMS));
        if (sandbox) {
            judging.put(Isolation.SANDBOX, Judging.in(ThisWorkbook.root(), Isolation.SANDBOX));
        }
    }

    @AfterAll
    void stop() throws IOException {
        judging.values().forEach(Judging::close);
        Files.deleteIfExists(marks);
    }

    private Stream<Arguments> attacks() {
        var all = new ArrayList<Arguments>();
        for (Attack each :
                Attack.all(marks, ThisWorkbook.root(), ProcessHandle.current().pid())) {
            for (Isolation isolation : List.of(Isolation.SANDBOX, Isolation.TWO_JVMS)) {
                if (isolation == Isolation.SANDBOX || each.sandboxOnly().isEmpty()) {
                    all.add(Arguments.of(isolation, each.name(), each));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("attacks")
    void earns_what_its_honest_part_earns(Isolation isolation, String name, Attack attack) throws IOException {
        assumeTrue(sandbox || isolation != Isolation.SANDBOX, "no sandbox on this machine");
        Files.writeString(marks, "");
        JsonNode verdict = verdict(isolation, attack.body() + (attack.honest() ? HONEST : ""));
        assertEquals(attack.honest() ? 1 : 0, verdict.path("points").asInt(), name + verdict);
        boolean expected = attack.reaches() && isolation == Isolation.TWO_JVMS;
        boolean mute = attack.name().startsWith("kills"); // its judge cannot tell any more what it printed
        if (!mute) {
            assertNotEquals("not_judged", verdict.path("status").asText(), name + verdict);
            assertEquals(expected, verdict.path("output").asText().contains("GOT THERE"), name + verdict);
        }
        assertEquals(expected && name.startsWith("writes") ? "passed" : "", Files.readString(marks), name);
    }

    @ParameterizedTest
    @EnumSource(names = {"SANDBOX", "TWO_JVMS"})
    void honest_work_earns_its_point_after_all_of_them_and_nothing_runs_on(Isolation isolation) {
        assumeTrue(sandbox || isolation != Isolation.SANDBOX, "no sandbox on this machine");
        JsonNode after = verdict(isolation, "Runtime.getRuntime().halt(0);");
        assertEquals(0, after.path("points").asInt(), after.toString());
        JsonNode verdict = verdict(isolation, HONEST);
        assertEquals(1, verdict.path("points").asInt(), verdict.toString());
        assertEquals(isolation.json(), verdict.path("isolation").asText());
        assertFalse(running("sleep 777"), "a process is left");
    }

    @ParameterizedTest
    @EnumSource(names = {"SANDBOX", "TWO_JVMS"})
    void texts_that_the_compiler_does_not_like(Isolation isolation) {
        assumeTrue(sandbox || isolation != Isolation.SANDBOX, "no sandbox on this machine");
        List<String> texts = List.of(
                source("int x = " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ";"),
                source("int " + "x".repeat(70_000) + " = 1;"),
                source("") + "class HelloChatTest { }",
                source(HONEST).replace("package lesson00_first_chat", "package org.junit.jupiter.api"),
                "package lesson00_first_chat; interface Other { }");
        for (String each : texts) {
            JsonNode verdict = judged(isolation, each);
            assertEquals(0, verdict.path("points").asInt(), verdict.toString());
            assertEquals("did_not_compile", verdict.path("status").asText(), verdict.toString());
        }
        assertTrue(verdict(isolation, HONEST).path("points").asInt() > 0);
    }

    private JsonNode verdict(Isolation isolation, String body) {
        return judged(isolation, source(body));
    }

    private JsonNode judged(Isolation isolation, String source) {
        Judging mine = judging.get(isolation);
        try {
            return mine.judge(exercise, source, 1);
        } catch (InfrastructureException failed) {
            return mine.refused(exercise, source, 1, workbook.check.verdict.Status.NOT_JUDGED, failed.getMessage());
        }
    }

    private static String source(String body) {
        return "package lesson00_first_chat;\n"
                + "import com.corundumstudio.socketio.SocketIONamespace;\n"
                + "final class HelloChat {\n  static void configure(SocketIONamespace chat) {\n" + body + "\n  }\n}\n";
    }

    private static boolean running(String command) {
        return ProcessHandle.allProcesses()
                .anyMatch(each -> each.info().commandLine().orElse("").endsWith(command));
    }
}

package workbook.check.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.workshop.Seed;
import workbook.course.TestCourse;

/** The seed of a verdict is the one of its run, and a run with it makes the same choices. */
class SeedTest {

    @TempDir
    Path root;

    private final long before = Seed.current();

    @AfterEach
    void restore() {
        Seed.use(before);
    }

    @Test
    void the_same_seed_loses_the_same_messages() {
        TestCourse course =
                new TestCourse(root).exercise("Lossy", "1").source("Lossy", """
                        class Lossy {
                          static void configure(com.corundumstudio.socketio.SocketIONamespace chat) {
                            chat.addEventListener("say", String.class, (client, text, ack) ->
                              client.sendEvent("said", text));
                          }
                        }
                        """).test("Lossy", """
                        @org.junit.jupiter.api.extension.RegisterExtension
                        final workbook.kit.Lab lab = workbook.kit.Lab.running(Lossy.class).network();
                        final workbook.kit.Client ada = lab.client("ada");
                        @Test void loses() {
                          ada.line().toServer().losesEach(0.5);
                          for (int i = 0; i < 20; i++) {
                            ada.emits("say", String.valueOf(i));
                          }
                          assertEquals("", String.join(" ", ada.heard("said")));
                        }
                        """);

        Verdict first = judged(course, 7);
        assertTrue(lost(first).contains("said"), lost(first));
        assertEquals(lost(first), lost(judged(course, 7)));
        assertNotEquals(lost(first), lost(judged(course, 8)));
    }

    private Verdict judged(TestCourse course, long seed) {
        Seed.use(seed);
        try (Checker checker = Checker.once(root)) {
            Verdict verdict = checker.check(course.find("Lossy"));
            assertEquals(Status.FAILED, verdict.status(), verdict.toString());
            assertEquals(seed, verdict.seed());
            return verdict;
        }
    }

    private static String lost(Verdict verdict) {
        return String.valueOf(verdict.tests().get(0).got());
    }
}

package workbook.grade.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.workshop.Isolation;
import workbook.grade.HandedIn;
import workbook.grade.Marks;
import workbook.grade.ThisWorkbook;
import workbook.grade.run.Grading;
import workbook.grade.run.Order;
import workbook.grade.run.QueuedJudging;
import workbook.grade.run.Shard;

/** A class that two workers judge with real JVMs; one of them is killed again and again. */
@Timeout(180)
class GradedClusterTest {

    private static final int KILLS = 2;

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @Test
    void the_results_are_those_of_an_undisturbed_run() throws Exception {
        HandedIn.in(folder.resolve("class"));
        try (PostgresServer server = PostgresServer.start()) {
            CompletableFuture<Integer> grading = CompletableFuture.supplyAsync(() -> grade("killed", server.address()));
            String kind =
                    AnswerWorker.kind(Grading.engine(ThisWorkbook.root(), Isolation.TWO_JVMS), ThisWorkbook.course());
            try (QueueDatabase database = QueueDatabase.open(server.address())) {
                var queue = new AnswerQueue(database, kind);
                while (queue.waiting() < 4) {
                    Thread.sleep(50);
                }
                for (int kill = 0; kill < KILLS; kill++) {
                    Process victim = worker(server, kind);
                    while (queue.taken() == 0) {
                        Thread.sleep(20);
                    }
                    Thread.sleep(500);
                    victim.destroyForcibly().waitFor();
                }
                assertTrue(queue.waiting() > 0, "nothing was left when the last one was killed");
                worker(server, kind);
                worker(server, kind);
                assertEquals(4, grading.get(120, TimeUnit.SECONDS));
            }
        } finally {
            started.forEach(Process::destroyForcibly);
        }
        assertEquals(4, grade("undisturbed", null));
        assertEquals(Marks.hash(results("undisturbed")), Marks.hash(results("killed")));
    }

    private Process worker(PostgresServer server, String kind) throws IOException {
        Process process = WorkerProcess.start(
                server.address(), server.password(), kind, ThisWorkbook.root().toString(), WorkerProcess.Moment.NEVER);
        started.add(process);
        return process;
    }

    private int grade(String out, @Nullable QueueAddress queue) {
        var order =
                new Order(List.of(folder.resolve("class")), folder.resolve(out), Isolation.TWO_JVMS, 1, Shard.WHOLE);
        var screen = new PrintStream(OutputStream.nullOutputStream());
        try {
            return new Grading(ThisWorkbook.course(), order, screen, false)
                    .through(queue == null ? null : new QueuedJudging(queue, null, screen))
                    .run()
                    .results()
                    .outlines()
                    .size();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Path results(String out) {
        return folder.resolve(out).resolve(".work/results.jsonl");
    }
}

package workbook.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import workbook.grade.judge.Probe;
import workbook.grade.queue.AnswerQueue;
import workbook.grade.queue.AnswerWorker;
import workbook.grade.queue.QueueAddress;
import workbook.grade.queue.QueueDatabase;
import workbook.grade.run.Grading;
import workbook.grade.run.Order;
import workbook.grade.run.QueuedJudging;
import workbook.grade.run.Shard;

/** A class that a worker judges, through a queue in a file, and the same class without a queue. */
@Timeout(120)
class QueuedGradingTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @Test
    void a_worker_and_the_grader_itself_give_the_same_marks() throws Exception {
        HandedIn.in(folder.resolve("class"));
        String url = "jdbc:h2:" + folder.resolve("queue");
        Path queued = folder.resolve("queued");
        CompletableFuture<Integer> grading = CompletableFuture.supplyAsync(() -> grade(queued, url));
        try (QueueDatabase database = QueueDatabase.open(QueueAddress.of(url, null));
                var queue = new AnswerQueue(database, kind())) {
            while (queue.waiting() < 4) {
                Thread.sleep(50);
            }
        }
        int code = new CommandLine(new WorkerMain())
                .execute(ThisWorkbook.root().toString(), "--worker", "--queue=" + url, "--until-idle");
        assertEquals(0, code);
        assertEquals(4, grading.get(60, TimeUnit.SECONDS));
        assertEquals(4, grade(folder.resolve("alone"), null));
        assertEquals(Marks.hash(results(folder.resolve("alone"))), Marks.hash(results(queued)));
        assertTrue(screen().contains("4 answers of 3 students."), screen());

        // A second start of the same has nothing to wait for, and another folder finds the verdicts in the queue.
        List<String> lines = Files.readAllLines(results(queued));
        assertEquals(4, grade(queued, url));
        assertEquals(4, grade(folder.resolve("again"), url));
        assertEquals(lines, Files.readAllLines(results(folder.resolve("again"))));
    }

    @Test
    void urgency_without_a_queue_is_a_sentence() {
        var options = CommandLine.populateCommand(new QueueOptions(), "--urgency=REGRADE");
        var wrong = assertThrows(IllegalArgumentException.class, () -> options.judging(System.err));
        assertEquals("--urgency: it orders a queue. Add --queue.", wrong.getMessage());
    }

    private static String kind() throws IOException {
        return AnswerWorker.kind(
                Grading.engine(ThisWorkbook.root(), Probe.of(null).isolation()), ThisWorkbook.course());
    }

    private int grade(Path out, @Nullable String url) {
        var order = new Order(List.of(folder.resolve("class")), out, null, 1, Shard.WHOLE);
        var stream = new PrintStream(screen, true, StandardCharsets.UTF_8);
        try {
            return new Grading(ThisWorkbook.course(), order, stream, false)
                    .through(url == null ? null : new QueuedJudging(QueueAddress.of(url, null), null, stream))
                    .run()
                    .results()
                    .outlines()
                    .size();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Path results(Path out) {
        return out.resolve(".work/results.jsonl");
    }

    private String screen() {
        return screen.toString(StandardCharsets.UTF_8);
    }
}

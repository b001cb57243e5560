package workbook.cli.author;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import workbook.course.Exercise;
import workbook.course.Finding;
import workbook.process.DaemonThread;

/** Several exercises at a time, each on a thread of its own; what is found about one of them is told together. */
final class ParallelRule implements Rule {

    private final List<Rule> rules;

    private ParallelRule(List<Rule> rules) {
        this.rules = rules;
    }

    /** A thread for each judge, on which this rule is applied. */
    static ParallelRule of(List<Judge> judges, Function<Judge, Rule> rule) {
        return new ParallelRule(judges.stream().map(rule).toList());
    }

    @Override
    public void judge(Scope scope, Findings findings) {
        // The longest first: at the end no thread waits for one that has just begun it.
        Queue<Exercise> open = new ConcurrentLinkedQueue<>(scope.exercises().stream()
                .sorted(Comparator.comparing(Exercise::minutes).reversed())
                .toList());
        List<CompletableFuture<Void>> running = rules.stream()
                .map(rule -> CompletableFuture.runAsync(() -> empty(open, rule, scope, findings), ParallelRule::start))
                .toList();
        try {
            running.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static void empty(Queue<Exercise> open, Rule rule, Scope scope, Findings findings) {
        for (Exercise next = open.poll(); next != null; next = open.poll()) {
            var found = new ArrayList<Finding>();
            rule.judge(Scope.of(scope.course(), List.of(next)), findings.toldTo(found::add));
            synchronized (findings) {
                found.forEach(findings::take);
            }
        }
    }

    private static void start(Runnable task) {
        new DaemonThread(task, "verify").start();
    }
}

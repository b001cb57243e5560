package workbook.cli.author;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.ClassPath;
import workbook.course.Finding;
import workbook.course.Lesson;
import workbook.process.AnswerOverdue;
import workbook.process.ChannelClosed;
import workbook.process.ChildJvm;
import workbook.process.DaemonThread;
import workbook.process.Deadlines;
import workbook.process.JavaCommand;
import workbook.process.Role;
import workbook.process.Service;

/** Each JShell script of a lesson runs, and prints what it promises; all in one other JVM, as long as that lives. */
final class ScriptRule implements Rule {

    /** What is asked of the JVM in which a lesson's scripts run. */
    interface ScriptRunner {

        /** Runs the script of that path, and says in one sentence each what did not come as promised. */
        List<String> run(String script);
    }

    private static final String ENDED = "the JVM that ran it has ended.";
    private static final String ENDLESS = "it does not end.";

    private static final String RULE = "script prints what it promises";

    private final Proofs proofs;
    private final Map<Path, String> unknown = new LinkedHashMap<>();
    private @Nullable FutureTask<List<String>> running;

    ScriptRule(Proofs proofs) {
        this.proofs = proofs;
    }

    /** They run while the other rules judge. */
    @Override
    public void begin(Scope scope) {
        for (Path script : scripts(scope)) {
            String key = proofs.key(script);
            if (proofs.recall(script, key) == null) {
                unknown.put(script, key);
            }
        }
        if (!unknown.isEmpty()) {
            List<Path> scripts = List.copyOf(unknown.keySet());
            var task = new FutureTask<>(() -> problems(scripts));
            running = task;
            var thread = new DaemonThread(task, "scripts");
            thread.start();
        }
    }

    @Override
    public void judge(Scope scope, Findings findings) {
        List<Lesson> lessons = scope.whole() ? scope.course().lessons() : List.of();
        for (Lesson lesson : lessons) {
            if (LabShell.scripts(lesson).isEmpty()) {
                findings.breaks(
                        RULE,
                        lesson.folder(),
                        lesson.page().getParent(),
                        "the lesson has no script to explore with. Write one that ends in .jsh.");
            }
        }
        scripts(scope).stream()
                .filter(script -> !unknown.containsKey(script))
                .forEach(script -> findings.holds(RULE, findings.named(script)));
        FutureTask<List<String>> ran = running;
        if (ran == null) {
            return;
        }
        List<Path> scripts = List.copyOf(unknown.keySet());
        List<String> problems = result(ran);
        for (int i = 0; i < scripts.size(); i++) {
            Path script = scripts.get(i);
            var found = new ArrayList<Finding>();
            judge(script, promises(script) ? problems.get(i) : "it promises nothing.", findings.toldTo(found::add));
            found.forEach(findings::take);
            proofs.keep(script, unknown.getOrDefault(script, ""), found);
        }
    }

    private static List<String> result(FutureTask<List<String>> ran) {
        try {
            return ran.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A sentence for each script, empty if it kept its word; after one that has ended its JVM, another JVM goes on. */
    private static List<String> problems(List<Path> scripts) throws IOException {
        var problems = new ArrayList<String>();
        while (problems.size() < scripts.size()) {
            try (ChildJvm jvm = start()) {
                ScriptRunner runner =
                        jvm.connect(Service.none(), Deadlines.SCRIPT).root(ScriptRunner.class);
                boolean alive = true;
                while (alive && problems.size() < scripts.size()) {
                    String problem = problem(runner, scripts.get(problems.size()));
                    problems.add(problem);
                    alive = !problem.equals(ENDED) && !problem.equals(ENDLESS);
                }
            }
        }
        return problems;
    }

    private static String problem(ScriptRunner runner, Path script) {
        try {
            return String.join(" ", runner.run(script.toString()));
        } catch (ChannelClosed ended) {
            return ENDED;
        } catch (AnswerOverdue late) {
            return ENDLESS;
        } catch (IllegalStateException broken) {
            return "it does not run: " + broken.getMessage() + ".";
        }
    }

    private static void judge(Path script, String problem, Findings findings) {
        findings.says(
                problem.isEmpty(),
                RULE,
                findings.named(script),
                script,
                problem + " Fix the script, or its promise: //=> and the line that comes.");
    }

    private static boolean promises(Path script) {
        return TextFile.read(script).lines().stream()
                .anyMatch(line -> line.strip().startsWith("//=>"));
    }

    private static List<Path> scripts(Scope scope) {
        List<Lesson> lessons = scope.whole() ? scope.course().lessons() : List.of();
        return lessons.stream()
                .flatMap(lesson -> LabShell.scripts(lesson).stream())
                .toList();
    }

    private static ChildJvm start() throws IOException {
        JavaCommand command = JavaCommand.of(ScriptsMain.class.getName(), ClassPath.asArgument())
                .options("-Xmx256m", "-Dio.netty.noUnsafe=true");
        return ChildJvm.start(Role.JUDGE, command, printed -> {});
    }
}

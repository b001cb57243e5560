package workbook.check.author;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import workbook.check.catalog.Lesson;
import workbook.check.compile.ClassPath;

/** Each JShell script of a lesson runs, and prints what it promises; all of them in one other JVM. */
final class ScriptRule implements Rule {

    private static final String RULE = "script prints what it promises";

    private final Proofs proofs;
    private final Map<Path, String> unknown = new LinkedHashMap<>();
    private @Nullable Process running;

    ScriptRule(Proofs proofs) {
        this.proofs = proofs;
    }

    @Override
    public void begin(Scope scope) {
        for (Path script : scripts(scope)) {
            String key = proofs.key(script);
            if (proofs.recall(script, key) == null) {
                unknown.put(script, key);
            }
        }
        if (!unknown.isEmpty()) {
            running = start(List.copyOf(unknown.keySet()));
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
        Process process = running;
        if (process != null) {
            judge(List.copyOf(unknown.keySet()), process, findings);
        }
    }

    private void judge(List<Path> scripts, Process process, Findings findings) {
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            for (Path script : scripts) {
                String said = lines.readLine();
                String problem = said == null ? "the JVM that ran it has ended." : said;
                var found = new ArrayList<Finding>();
                judge(script, promises(script) ? problem : "it promises nothing.", findings.toldTo(found::add));
                found.forEach(findings::take);
                proofs.keep(script, unknown.getOrDefault(script, ""), found);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void judge(Path script, String problem, Findings findings) {
        findings.says(
                problem.isEmpty(),
                RULE,
                findings.named(script),
                script,
                problem + " Mend the script, or its promise: //=> and the line that comes.");
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

    private static Process start(List<Path> scripts) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Dio.netty.noUnsafe=true",
                "-cp",
                ClassPath.asArgument(),
                ScriptsMain.class.getName()));
        scripts.forEach(script -> command.add(script.toString()));
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noJvm) {
            throw new UncheckedIOException(noJvm);
        }
    }
}

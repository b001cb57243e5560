package workbook.check.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import workbook.check.catalog.Lesson;

/** Each JShell script of a lesson runs, and prints what it promises. */
final class ScriptRule implements Rule {

    private static final String RULE = "script prints what it promises";

    @Override
    public void judge(Scope scope, Findings findings) {
        List<Lesson> lessons = scope.whole() ? scope.course().lessons() : List.of();
        for (Lesson lesson : lessons) {
            List<Path> scripts = scripts(lesson.page().getParent());
            if (scripts.isEmpty()) {
                findings.breaks(
                        RULE,
                        lesson.folder(),
                        lesson.page().getParent(),
                        "the lesson has no script to explore with. Write one that ends in .jsh.");
            }
            scripts.forEach(script -> judge(script, findings));
        }
    }

    private static void judge(Path script, Findings findings) {
        String subject = findings.named(script);
        if (TextFile.read(script).lines().stream()
                .noneMatch(line -> line.strip().startsWith("//=>"))) {
            findings.breaks(RULE, subject, script, "it promises nothing. Write //=> and the line that comes.");
            return;
        }
        try {
            List<String> problems = Scripts.run(script);
            findings.says(
                    problems.isEmpty(),
                    RULE,
                    subject,
                    script,
                    String.join(" ", problems) + " Mend the script, or the promise.");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> scripts(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsh"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

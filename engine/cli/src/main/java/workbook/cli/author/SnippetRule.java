package workbook.cli.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Java in prose is included by tag from code that is compiled, never typed into the page. */
final class SnippetRule implements Rule {

    private static final String RULE = "snippet is included";
    private static final Pattern INCLUDE = Pattern.compile("^include::([^\\[]+)\\[([^]]*)]$");
    private static final Pattern TAG = Pattern.compile("\\btags?=([^,\\]]+)");

    @Override
    public void judge(Scope scope, Findings findings) {
        if (scope.whole()) {
            Path root = scope.course().root();
            Stream.of("lessons", "docs")
                    .flatMap(folder -> pages(root.resolve(folder)).stream())
                    .forEach(page -> judge(root, TextFile.read(page), findings));
        }
    }

    private static void judge(Path root, TextFile page, Findings findings) {
        int before = findings.failures();
        boolean java = false;
        String fence = "";
        for (int i = 0; i < page.lines().size(); i++) {
            String line = page.lines().get(i);
            Matcher include = INCLUDE.matcher(line);
            if (line.equals(fence)) {
                fence = "";
                java = false;
            } else if (fence.isEmpty() && line.matches("----+")) {
                fence = line;
            } else if (fence.isEmpty() && line.startsWith("[")) {
                java = line.matches("\\[source,java[,\\]].*"); // and not JavaScript
            } else if (include.matches()) {
                target(root, page, i, include, findings);
            } else if (java && !fence.isEmpty() && !line.isBlank()) {
                breaks(findings, page, i, "Java is typed here. Include it by tag from code that is compiled.");
                java = false;
            }
        }
        if (findings.failures() == before) {
            findings.holds(RULE, findings.named(page.path()));
        }
    }

    private static void target(Path root, TextFile page, int line, Matcher include, Findings findings) {
        String named = include.group(1).replace("{root}", root.toString());
        TextFile target = TextFile.read(page.path().resolveSibling(named).normalize());
        if (!target.exists()) {
            breaks(findings, page, line, include.group(1) + " does not exist. Fix the path.");
            return;
        }
        Matcher tags = TAG.matcher(include.group(2));
        List<String> wanted = tags.find() ? List.of(tags.group(1).split("[;!*]+")) : List.of();
        for (String tag : wanted) {
            if (!tag.isBlank() && target.lines().stream().noneMatch(text -> text.contains("tag::" + tag + "[]"))) {
                breaks(
                        findings,
                        page,
                        line,
                        "the tag " + tag + " is not in " + include.group(1) + ". Write // tag::" + tag + "[] there.");
            }
        }
    }

    private static void breaks(Findings findings, TextFile page, int index, String sentences) {
        findings.breaks(RULE, findings.named(page.path()), page.path(), "line " + (index + 1) + ": " + sentences);
    }

    private static List<Path> pages(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".adoc"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

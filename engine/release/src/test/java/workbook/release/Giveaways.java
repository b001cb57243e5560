package workbook.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.site.pack.ReleaseFiles;

/**
 * Lines that students should not get: of solutions, mistakes, model answers, rubrics and what a quiz says. A line that
 * the workbook shows in a page, a test, a script or a starter is none of them. Blanks and marks of HTML make no
 * difference.
 */
final class Giveaways {

    private static final int SHORTEST = 10;

    private final Path root;

    /** Each line as it is looked for, and where it is from. */
    private final Map<String, String> lines = new LinkedHashMap<>();

    private final String shown;

    /** Those of a clone's lessons of these folders. */
    Giveaways(Path root, List<String> lessons) throws IOException {
        this.root = root;
        var open = new StringBuilder();
        for (String lesson : lessons) {
            for (String folder : List.of(
                    "exercises/starters/main/java/",
                    "exercises/starters/test/java/",
                    "exercises/src/main/java/",
                    "exercises/src/test/java/",
                    "lessons/")) {
                for (Path file : files(folder + lesson)) {
                    boolean tried = folder.startsWith("exercises/src")
                            && !file.toString().matches(".*(Test|Contract)\\.java");
                    if (!isKey(file) && !tried) {
                        open.append(squeezed(Files.readString(file)));
                    }
                }
            }
        }
        for (String folder : List.of("docs/reference", "docs/src/test", "kit/src/test")) { // what the docs show
            for (Path file : files(folder)) {
                open.append(squeezed(Files.readString(file)));
            }
        }
        for (String lesson : lessons) {
            for (Path file : files("solutions/mistakes/" + lesson)) {
                open.append(squeezed(said(file)));
            }
        }
        shown = open.toString();
        for (String lesson : lessons) {
            for (String folder :
                    List.of("solutions/src/main/java/", "solutions/src/test/java/", "solutions/mistakes/")) {
                addAll(folder + lesson, false);
            }
            addAll("lessons/" + lesson, true);
        }
    }

    /** A mistake's first comment, which a verdict says. */
    private static String said(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .takeWhile(line -> line.startsWith("//"))
                .map(line -> line.substring(2))
                .collect(Collectors.joining());
    }

    private static boolean isKey(Path file) {
        return file.toString().matches(".*(answers[.]adoc|[.]rubric|quiz[.]adoc)");
    }

    private List<Path> files(String folder) throws IOException {
        Path tree = root.resolve(folder);
        if (!Files.exists(tree)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(tree)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void addAll(String folder, boolean onlyKeys) throws IOException {
        for (Path file : files(folder)) {
            if (!onlyKeys || isKey(file)) {
                boolean quiz = file.endsWith("quiz.adoc");
                for (String line : Files.readAllLines(file)) {
                    // A mistake's first comment is what a verdict says; a quiz's options are asked, without their
                    // marks.
                    if (!line.strip().startsWith("//") && !(quiz && line.matches("(\\* \\[ ]|==? |\\[quiz).*"))) {
                        add(squeezed(line), root.relativize(file).toString());
                    }
                }
            }
        }
    }

    private void add(String line, String file) {
        if (line.length() >= SHORTEST && !shown.contains(line)) {
            lines.putIfAbsent(line, file);
        }
    }

    int size() {
        return lines.size();
    }

    /** How many of them are from files whose path contains this. */
    long from(String path) {
        return lines.values().stream().filter(file -> file.contains(path)).count();
    }

    /** Each file that has one of them, with the line. */
    List<String> in(ReleaseFiles files) {
        var found = new ArrayList<String>();
        for (String path : files.paths().toList()) {
            if (!path.matches(".*[.](jar|jsa|svg)|.*/stamp")) {
                String text = squeezed(files.text(path));
                lines.forEach((line, from) -> {
                    if (text.contains(line)) {
                        found.add(path + " has of " + from + ": " + line);
                    }
                });
            }
        }
        return found;
    }

    /** Without blanks, tags and escapes: a page shows code in many elements, and breaks long words. */
    private static String squeezed(String text) {
        return new String(text.getBytes(UTF_8), UTF_8)
                .replaceAll("</?[a-z][^<>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replace("\\\"", "\"")
                .replaceAll("[\\s\\u200b`]+", "");
    }
}
